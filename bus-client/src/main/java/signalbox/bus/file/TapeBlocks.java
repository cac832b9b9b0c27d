package signalbox.bus.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A window of bytes that slides over a tape: block reads are twice as fast as a mapping that follows the lengths.
/// It begins small, for a look at the tail, and grows, for a scan.
final class TapeBlocks {
    private static final int FIRST = 1 << 12;

    private final FileChannel channel;
    private final long limit;
    private final int biggest;
    private byte[] bytes = new byte[0];
    private long start;
    private int count;
    private int next = FIRST;

    TapeBlocks(FileChannel channel, long limit, int biggest) {
        this.channel = channel;
        this.limit = limit;
        this.biggest = biggest;
    }

    /// Returns the bytes of the window; good until the next [#need].
    byte[] bytes() {
        return bytes;
    }

    /// Returns where in the window a place of the tape is.
    int index(long at) {
        return (int) (at - start);
    }

    /// Returns how many bytes from a place on are in the window, or -1 when the place is outside.
    int from(long at) {
        return at < start || at > start + count ? -1 : (int) (start + count - at);
    }

    /// Returns whether so many bytes fit in the window.
    boolean fits(long size) {
        return size <= biggest;
    }

    /// Moves the window if some bytes are not in it.
    void need(long at, int size) throws IOException {
        if (from(at) >= size) {
            return;
        }
        int wanted = (int) Math.min(limit - at, Math.max(next, size));
        next = Math.min(biggest, next * 4);
        if (bytes.length < wanted) {
            bytes = new byte[wanted];
        }
        count = 0;
        fill(ByteBuffer.wrap(bytes, 0, wanted), at);
        start = at;
        count = wanted;
    }

    /// Fills a buffer with what stands from a place on.
    void fill(ByteBuffer target, long from) throws IOException {
        for (long at = from; target.hasRemaining(); ) {
            int read = channel.read(target, at);
            if (read < 0) {
                throw new EOFException("The tape became shorter while it was read");
            }
            at += read;
        }
    }
}
