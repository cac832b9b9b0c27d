package signalbox.bus.transfer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;

/// The file of an entry as it was read: `SBJ1`, then records of length, CRC-32C and bytes. A record that was being
/// written when the process died is not there: its step had not begun.
///
/// @param end where the last good record ends
/// @param torn whether anything stands behind it
record EntryLog(EntryState state, long end, boolean torn) {
    static final byte[] MAGIC = "SBJ1".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME = 8;

    static byte[] framed(Step step) {
        var bytes = StepFormat.write(step);
        return ByteBuffer.allocate(FRAME + bytes.length)
                .putInt(bytes.length)
                .putInt(checksum(bytes))
                .put(bytes)
                .array();
    }

    /// @throws BusException.Damaged when the first record is not there, or good records stand behind a bad one
    static EntryLog read(Path file) throws IOException {
        var size = Files.size(file);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw damaged(file, "it does not begin as one");
            }
            return records(file, in, size);
        }
    }

    private static EntryLog records(Path file, DataInputStream in, long size) throws IOException {
        long at = MAGIC.length;
        EntryState state = null;
        while (true) {
            var bytes = next(in, size - at);
            if (bytes == null) {
                return ended(file, in, at, size, state);
            }
            at += FRAME + bytes.length;
            state = added(file, state, StepFormat.read(bytes), at);
        }
    }

    private static EntryState added(Path file, @Nullable EntryState state, Step step, long end) {
        if (state != null) {
            state.add(step, end);
            return state;
        }
        if (step instanceof Step.Began began) {
            return new EntryState(began);
        }
        throw damaged(file, "its first record is not the beginning");
    }

    private static EntryLog ended(Path file, DataInputStream in, long at, long size, @Nullable EntryState state)
            throws IOException {
        if (state == null) {
            throw damaged(file, "its first record is torn");
        }
        if (next(in, Math.max(0, in.available())) != null) {
            throw damaged(file, "the record at byte " + at + " is damaged");
        }
        return new EntryLog(state, at, at < size);
    }

    /// Returns the next record, or null when it is torn, damaged or not there; the stream then stands behind it.
    private static byte @Nullable [] next(DataInputStream in, long left) throws IOException {
        if (left < FRAME) {
            return null;
        }
        var length = in.readInt();
        var checksum = in.readInt();
        if (length <= 0 || length > left - FRAME) {
            in.skipNBytes(left - FRAME);
            return null;
        }
        var bytes = in.readNBytes(length);
        return checksum(bytes) == checksum ? bytes : null;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static BusException damaged(Path file, String why) {
        return new BusException.Damaged(
                "SB-4225",
                "The journal entry " + file.getFileName() + " cannot be read: " + why + ".",
                "Keep the file: the messages in it can still be found by their bytes.");
    }
}
