package signalbox.bus.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeRecord;

/// Walks a tape towards its beginning by forward reads from lower and lower versions.
///
/// Versions may have gaps of any size: a span in which nothing stood doubles, one that held more than a block halves.
/// A span of `block` versions always fits, so every second read gets on.
final class BackwardBlocks {
    private final Tape tape;
    private final int block;
    private long top;
    private long span;
    private @Nullable Damage damage;

    /// @param top the highest version that is wanted
    BackwardBlocks(Tape tape, long top, int block) {
        this.tape = tape;
        this.block = block;
        this.top = top;
        this.span = block;
    }

    boolean isDone() {
        return top < 1;
    }

    /// Returns the highest version that was not given out yet.
    long top() {
        return top;
    }

    @Nullable
    Damage damage() {
        return damage;
    }

    /// Returns the next records in rising order, all above those of the next call; none where versions have a gap.
    List<TapeRecord> next() {
        while (true) {
            long below = Math.max(0, top - span);
            var records = new ArrayList<TapeRecord>();
            if (fill(records, below)) {
                top = below;
                span = records.isEmpty() ? doubled() : span;
                return records;
            }
            span = Math.max(block, span / 2);
        }
    }

    /// Reads the records above `below` up to `top`. Returns false when they are more than a block.
    private boolean fill(List<TapeRecord> records, long below) {
        long after = below;
        while (after < top) {
            if (records.size() >= block) {
                return false;
            }
            var page = tape.read(after, block - records.size());
            page.records().stream().filter(r -> r.version() <= top).forEach(records::add);
            if (page.damage() != null) {
                damage = page.damage();
            }
            if (page.end() || page.damage() != null || page.records().isEmpty()) {
                return true;
            }
            after = page.records().getLast().version();
        }
        return true;
    }

    private long doubled() {
        return span > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : span * 2;
    }
}
