package signalbox.bus.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// Where the index of a tape is kept between two runs: a file in the cache folder, named after the tape's path. It
/// is written aside and renamed in, so many processes may share the folder, and it is worth nothing: what cannot be
/// read is built again, what cannot be written stays in the heap.
final class TapeIndexFile {
    private static final long MAGIC = 0x5342_5441_5045_0001L;

    private final Path folder;
    private final Path file;

    TapeIndexFile(Path cache, Path tape) {
        folder = cache.resolve("tapes");
        var name = tape.toAbsolutePath().normalize().toString();
        file = folder.resolve(Payload.ofText(name).sha256().substring(0, 32) + ".index");
    }

    /// Returns what was saved last, or null when there is nothing good.
    TapeIndex.@Nullable Saved load() {
        var sum = new CRC32C();
        try (var stream = Files.newInputStream(file);
                var in = new DataInputStream(new CheckedInputStream(new BufferedInputStream(stream), sum))) {
            if (in.readLong() != MAGIC) {
                return null;
            }
            var saved = read(in, Files.size(file));
            long expected = sum.getValue();
            return in.readLong() == expected ? saved : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static TapeIndex.Saved read(DataInputStream in, long size) throws IOException {
        long records = in.readLong();
        long version = in.readLong();
        long end = in.readLong();
        var head = bytes(in, size);
        var foot = bytes(in, size);
        int count = in.readInt();
        if (count < 0 || count > size / Long.BYTES) {
            throw new IOException("The index says nonsense");
        }
        var points = new long[count];
        for (int i = 0; i < count; i++) {
            points[i] = in.readLong();
        }
        return new TapeIndex.Saved(points, records, version, end, head, foot);
    }

    private static byte[] bytes(DataInputStream in, long size) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > size) {
            throw new IOException("The index says nonsense");
        }
        return in.readNBytes(count);
    }

    /// Saves an index, if that can be done.
    void save(TapeIndex.Saved saved) {
        try {
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, "tape", ".new");
            try {
                write(aside, saved);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            // The next run builds it again: slower, not wrong.
        }
    }

    private static void write(Path aside, TapeIndex.Saved saved) throws IOException {
        var sum = new CRC32C();
        try (var stream = Files.newOutputStream(aside);
                var out = new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(stream), sum))) {
            out.writeLong(MAGIC);
            out.writeLong(saved.records());
            out.writeLong(saved.version());
            out.writeLong(saved.end());
            out.writeInt(saved.head().length);
            out.write(saved.head());
            out.writeInt(saved.foot().length);
            out.write(saved.foot());
            out.writeInt(saved.points().length);
            for (long point : saved.points()) {
                out.writeLong(point);
            }
            out.writeLong(sum.getValue());
        }
    }
}
