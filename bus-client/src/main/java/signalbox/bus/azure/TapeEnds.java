package signalbox.bus.azure;

import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Damage;

/// How the two streams of a tape end. The index is read first: what it names is in the data already.
record TapeEnds(PagedBlob.@Nullable Tail index, PagedBlob.@Nullable Tail data) {
    static TapeEnds of(PagedBlob index, PagedBlob data) {
        var indexTail = index.tail();
        return new TapeEnds(indexTail, data.tail());
    }

    /// Returns the version of the last record: the index holds 8 bytes for each.
    long version() {
        return index == null || data == null ? 0 : index.length() / 8;
    }

    long dataLength() {
        return data == null ? 0 : data.length();
    }

    /// Says what can be seen from the ends alone. A writer that was killed can leave one empty stream, or data that
    /// the index does not name: neither is damage.
    @Nullable
    Damage damage() {
        if (index == null && dataLength() > 0) {
            return new Damage(0, "the index of the tape is not there");
        }
        if (data == null && index != null && index.length() > 0) {
            return new Damage(0, "there is an index, but no data");
        }
        if (index != null && index.length() % 8 != 0) {
            return new Damage(dataLength(), "the index ends inside an entry");
        }
        return null;
    }
}
