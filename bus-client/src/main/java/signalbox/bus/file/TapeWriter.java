package signalbox.bus.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// Appends to one tape: all records in one write, forced before it returns, or nothing.
///
/// What must not be cut in two is done with a [RandomAccessFile]: unlike a channel it does not close when the thread
/// is interrupted, so a write is always either finished or taken back.
final class TapeWriter {
    private final String name;
    private final Path path;
    private final TapeGuide guide;
    private final boolean durable;
    private final Path folder;

    TapeWriter(String name, Path path, TapeGuide guide, boolean durable) {
        this.name = name;
        this.path = path;
        this.guide = guide;
        this.durable = durable;
        this.folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    /// Appends what the threads of a group want, one behind the other, and settles those that were written or did
    /// not meet the version they expect. When this throws, nothing is written.
    @SuppressWarnings("try")
    void append(List<TapeAppend> group) {
        try {
            if (!Files.exists(path)) {
                if (accepted(group, 0).isEmpty()) {
                    group.forEach(TapeAppend::settle);
                    return;
                }
                Folders.make(folder, durable);
            }
            try (var held = TapeLock.forWriting(path)) {
                appendLocked(group);
            }
        } catch (IOException e) {
            throw FileTrouble.of("written", path, e);
        }
        group.forEach(TapeAppend::settle);
    }

    private void appendLocked(List<TapeAppend> group) throws IOException {
        boolean fresh = !Files.exists(path);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            var sight = guide.lookNow(file.getChannel(), Long.MAX_VALUE);
            check(file, sight);
            var records = accepted(group, sight.version());
            if (!records.isEmpty()) {
                write(file, sight.end(), encode(sight.version(), records));
            }
            if (fresh && durable) {
                Folders.force(folder);
            }
        }
    }

    private List<Payload> accepted(List<TapeAppend> group, long version) {
        var records = new ArrayList<Payload>();
        long last = version;
        for (var one : group) {
            last = one.behind(last, name);
            if (!one.isRefused()) {
                records.addAll(one.records());
            }
        }
        return records;
    }

    private byte[] encode(long version, List<Payload> records) {
        try {
            return TapeFrame.encode(Math.addExact(version, 1), records);
        } catch (ArithmeticException e) {
            throw new BusException.Refused(
                    "SB-4038",
                    "The tape " + name + " cannot take " + records.size() + " records at once after version " + version
                            + ".",
                    "Nothing was written. Append fewer at a time; one append takes 2 GB at most.",
                    e);
        }
    }

    private void check(RandomAccessFile file, TapeGuide.Sight sight) throws IOException {
        var damage = sight.damage();
        if (damage == null && sight.records() > 0) {
            // After a power failure the data may be missing although the footer is there.
            var scan = new TapeScan(file.getChannel(), sight.last(), sight.version() - 1, sight.end(), TapeScan.PAGE);
            damage = scan.next() && scan.intact() ? null : scan.damage();
        }
        if (damage != null) {
            throw new BusException.Damaged(
                    "SB-4227",
                    "The tape " + name + " is damaged at byte " + damage.offset() + ": " + damage.reason() + ".",
                    "Nothing was written. Salvage its good part into a new tape and put that in its place.");
        }
    }

    private void write(RandomAccessFile file, long end, byte[] bytes) throws IOException {
        try {
            file.seek(end);
            file.write(bytes);
            if (durable) {
                file.getFD().sync();
            }
        } catch (IOException e) {
            cutBack(file, end, e);
            throw e;
        }
    }

    private static void cutBack(RandomAccessFile file, long end, IOException cause) {
        try {
            file.setLength(end);
            file.getFD().sync();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
