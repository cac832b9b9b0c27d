package signalbox.bus.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;

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

    /// Appends and returns the version of the last record.
    @SuppressWarnings("try")
    long append(List<Payload> records, Expected expected) {
        try {
            if (!Files.exists(path)) {
                expect(expected, 0);
                Folders.make(folder, durable);
            }
            try (var held = TapeLock.forWriting(path)) {
                return appendLocked(records, expected);
            }
        } catch (IOException e) {
            throw FileTrouble.of("written", path, e);
        }
    }

    private long appendLocked(List<Payload> records, Expected expected) throws IOException {
        boolean fresh = !Files.exists(path);
        if (fresh) {
            expect(expected, 0);
        }
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            var sight = guide.lookNow(file.getChannel(), Long.MAX_VALUE);
            check(file, sight);
            expect(expected, sight.version());
            write(file, sight.end(), encode(sight.version(), records));
            if (fresh && durable) {
                Folders.force(folder);
            }
            return sight.version() + records.size();
        }
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

    private void expect(Expected expected, long version) {
        if (expected instanceof Expected.Version wanted && wanted.version() != version) {
            throw new BusException.Conflict(
                    "SB-4095",
                    "The tape " + name + " has version " + version + ", not " + wanted.version() + ".",
                    "Nothing was written. Somebody else appended: read what is new, then decide again.");
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
