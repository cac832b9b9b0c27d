package signalbox.bus.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeReport;

/// Saves what is good of a tape.
public final class TapeSalvage {
    private static final int FIRST_PAGE = 16;
    private static final long PAGE_BYTES = 1 << 22;

    private final Tape source;
    private final Progress progress;
    private long records;
    private long version;
    private long bytes;
    private @Nullable Damage damage;

    private TapeSalvage(Tape source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /// Copies the records before the first damaged place, or all of them, with their versions into a new readable
    /// tape file: of a tape in a file byte for byte. Every hash is checked. The source stays as it is. The target
    /// appears when it is whole and forced to the disk; interrupting the thread leaves none.
    ///
    /// @param progress told of bytes of the target and of the source
    /// @return what was copied, `bytes` being the size of the target, and the damage of the source
    /// @throws BusException.Conflict when the target is there already
    public static TapeReport copyGoodPrefix(Tape source, Path target, Progress progress) {
        var salvage = new TapeSalvage(source, progress);
        try {
            salvage.copyTo(target.toAbsolutePath());
        } catch (IOException e) {
            throw FileTrouble.of("written", target, e);
        }
        return new TapeReport(
                source.name(), salvage.records, salvage.version, salvage.bytes, salvage.damage == null, salvage.damage);
    }

    private void copyTo(Path target) throws IOException {
        refuse(target);
        var folder = Objects.requireNonNull(target.getParent());
        Folders.make(folder, true);
        var aside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            try (var file = new RandomAccessFile(aside.toFile(), "rw");
                    var out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 16)) {
                copy(out);
                out.flush();
                file.getFD().sync();
            }
            refuse(target);
            Files.move(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
        Folders.force(folder);
    }

    private static void refuse(Path target) {
        if (Files.exists(target)) {
            throw new BusException.Conflict(
                    "SB-4099", target + " is there already.", "Nothing was copied. Name a file that is not there yet.");
        }
    }

    private void copy(OutputStream out) throws IOException {
        long total = source.state().bytes();
        int max = FIRST_PAGE;
        TapePage page;
        do {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Stopped: nothing was saved of " + source.name());
            }
            page = source.read(version, max);
            for (var record : page.records()) {
                write(record, out);
            }
            damage = page.damage();
            progress.at(bytes, total);
            max = Math.clamp(PAGE_BYTES / Math.max(1, bytes / Math.max(1, records)), 1, 1 << 12);
        } while (damage == null && !page.end());
    }

    private void write(TapeRecord record, OutputStream out) throws IOException {
        var frame = TapeFrame.encode(record.version(), List.of(record.data()));
        out.write(frame);
        records++;
        version = record.version();
        bytes += frame.length;
    }
}
