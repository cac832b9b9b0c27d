package signalbox.bus.azure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.TapeRecord;

/// Reads records by the index, in pieces. For one reading by one thread.
final class TapeReader {
    /// How many index entries are read at once.
    private static final int ENTRIES = 8192;

    private final TapeEnds ends;
    private final PagedBlob data;
    private final PagedBlob index;
    private byte[] window = {};
    private long windowStart;

    TapeReader(TapeEnds ends, PagedBlob data, PagedBlob index) {
        this.ends = ends;
        this.data = data;
        this.index = index;
    }

    /// Hands on the records with a version above `after` and up to `last`, in order.
    ///
    /// @return what stopped the reading; nothing when all were good
    @Nullable
    Damage read(long after, long last, Consumer<TapeRecord> take) {
        for (long from = after; from < last; from += ENTRIES) {
            var to = Math.min(last, from + ENTRIES);
            var offsets = offsets(from, to);
            for (int i = 0; i < to - from; i++) {
                var damage = one(from + i + 1, offsets.get(i), offsets.getLast(), take);
                if (damage != null) {
                    return damage;
                }
            }
        }
        return null;
    }

    /// Returns where the records begin, and where the next one would.
    private List<Long> offsets(long from, long to) {
        var more = to < ends.version();
        var bytes =
                ByteBuffer.wrap(index.read(from * 8, (more ? to + 1 : to) * 8)).order(ByteOrder.LITTLE_ENDIAN);
        var offsets = new ArrayList<Long>();
        while (bytes.hasRemaining()) {
            offsets.add(bytes.getLong());
        }
        if (!more) {
            offsets.add(ends.dataLength());
        }
        return offsets;
    }

    private @Nullable Damage one(long version, long offset, long ahead, Consumer<TapeRecord> take) {
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Reading a tape was cancelled.");
        }
        try {
            var length = TapeFrame.length(bytes(offset, TapeFrame.HEADER, ahead));
            var frame = bytes(offset, length + TapeFrame.OVERHEAD, ahead);
            take.accept(new TapeRecord(version, offset, TapeFrame.data(frame, version)));
            return null;
        } catch (TapeFrame.Torn e) {
            return new Damage(offset, "record " + version + ": " + e.reason());
        }
    }

    /// Says what is wrong with the header of the last record and with its size, without reading its data.
    @Nullable
    Damage lastRecord() {
        var version = ends.version();
        if (version == 0) {
            return null;
        }
        var offset = offsets(version - 1, version).getFirst();
        try {
            var length = TapeFrame.length(bytes(offset, TapeFrame.HEADER, offset));
            if (length + TapeFrame.OVERHEAD > ends.dataLength() - offset) {
                throw new TapeFrame.Torn("it is longer than the tape");
            }
            return null;
        } catch (TapeFrame.Torn e) {
            return new Damage(offset, "record " + version + ": " + e.reason());
        }
    }

    /// Returns bytes of the data stream; reads on to `ahead`, as far as one piece goes.
    private byte[] bytes(long offset, int count, long ahead) throws TapeFrame.Torn {
        if (offset < 0 || offset + count > ends.dataLength()) {
            throw new TapeFrame.Torn("it goes beyond the end of the tape");
        }
        if (offset < windowStart || offset + count > windowStart + window.length) {
            var want = Math.max(count, Math.min(ahead - offset, AzureBlobs.PIECE));
            windowStart = offset;
            window = data.read(offset, Math.min(ends.dataLength(), offset + want));
        }
        var at = (int) (offset - windowStart);
        return Arrays.copyOfRange(window, at, at + count);
    }
}
