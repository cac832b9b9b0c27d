package signalbox.bus.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Damage;

/// What is known of a tape after one pass over its framing: where every 64 KB of it a record begins, with which
/// version. A page anywhere is then one search and one short walk, and a hundred million records take some 16 MB.
///
/// Follows the tape as it grows. Begins anew when the tape is not the one it knows: shorter, or with another head or
/// another last footer. Not safe for use by many threads.
final class TapeIndex {
    private static final int STRIDE = 1 << 16;
    /// How much is lost when the building is interrupted, at most.
    private static final long STEP = 1 << 26;
    private static final int HEAD = 256;
    /// Per point: where a record begins, its version, the version of the record before.
    private static final int WIDTH = 3;

    private long[] points = new long[WIDTH * 64];
    private int count;
    private long records;
    private long version;
    private long end;
    private byte[] head = new byte[0];
    private byte[] foot = new byte[0];
    private @Nullable Damage damage;

    /// What is saved of an index.
    record Saved(long[] points, long records, long version, long end, byte[] head, byte[] foot) {}

    /// A place to begin reading.
    ///
    /// @param offset where a record begins
    /// @param version of the record before it
    record Place(long offset, long version) {}

    /// Returns what is to be saved.
    Saved saved() {
        return new Saved(Arrays.copyOf(points, count * WIDTH), records, version, end, head, foot);
    }

    /// Takes over what was saved.
    void restore(Saved saved) {
        points = saved.points().length == 0 ? new long[WIDTH] : saved.points();
        count = saved.points().length / WIDTH;
        records = saved.records();
        version = saved.version();
        end = saved.end();
        head = saved.head();
        foot = saved.foot();
    }

    /// Brings the index up to a tape as it is now. Interrupting stops it and loses little.
    void follow(FileChannel channel) throws IOException {
        long size = channel.size();
        if (!isOf(channel, size)) {
            restore(new Saved(new long[0], 0, 0, 0, new byte[0], new byte[0]));
        }
        damage = null;
        while (end < size && damage == null) {
            step(channel, size);
        }
    }

    private boolean isOf(FileChannel channel, long size) throws IOException {
        return size >= end
                && Arrays.equals(head, bytes(channel, 0, head.length))
                && Arrays.equals(foot, bytes(channel, end - foot.length, foot.length));
    }

    private void step(FileChannel channel, long size) throws IOException {
        int countBefore = count;
        long recordsBefore = records;
        boolean done = false;
        try {
            var scan = new TapeScan(channel, end, version, size, TapeScan.WHOLE);
            walk(scan);
            var newFoot = scan.end() == 0 ? foot : bytes(channel, scan.end() - TapeFrame.FOOTER, TapeFrame.FOOTER);
            head = bytes(channel, 0, (int) Math.min(scan.end(), HEAD));
            foot = newFoot;
            version = scan.version();
            end = scan.end();
            damage = scan.damage();
            done = true;
        } finally {
            if (!done) {
                count = countBefore;
                records = recordsBefore;
            }
        }
    }

    private void walk(TapeScan scan) throws IOException {
        long before = version;
        while (scan.end() - end < STEP && scan.next()) {
            add(scan.offset(), scan.version(), before);
            before = scan.version();
        }
    }

    private void add(long offset, long recordVersion, long before) {
        records++;
        if (count > 0 && offset - points[(count - 1) * WIDTH] < STRIDE) {
            return;
        }
        int at = count * WIDTH;
        if (at == points.length) {
            points = Arrays.copyOf(points, points.length + Math.max(WIDTH * 64, points.length / WIDTH / 2 * WIDTH));
        }
        points[at] = offset;
        points[at + 1] = recordVersion;
        points[at + 2] = before;
        count++;
    }

    /// Returns a place from which the first record with a version above is not far.
    Place before(long afterVersion) {
        if (afterVersion >= version) {
            return new Place(end, version);
        }
        int low = 0;
        for (int high = count - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (points[middle * WIDTH + 1] <= afterVersion) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Place(points[low * WIDTH], points[low * WIDTH + 2]);
    }

    /// Returns how many records stand before the end or the first damage.
    long records() {
        return records;
    }

    /// Returns the version of the last of them.
    long version() {
        return version;
    }

    /// Returns where the last of them ends.
    long end() {
        return end;
    }

    /// Returns where the last of them begins; there MUST be one.
    long last() {
        return end - TapeFrame.FRAMING - TapeFrame.footerLength(foot, 0);
    }

    /// Returns what is wrong after them, or null when nothing is there.
    @Nullable
    Damage damage() {
        return damage;
    }

    private static byte[] bytes(FileChannel channel, long from, int size) throws IOException {
        var bytes = new byte[size];
        new TapeBlocks(channel, from + size, size).fill(ByteBuffer.wrap(bytes), from);
        return bytes;
    }
}
