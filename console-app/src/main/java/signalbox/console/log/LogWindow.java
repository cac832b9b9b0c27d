package signalbox.console.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.log.LogRecord;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.TapeState;

/// What the list shows of a log: a few records around a place, newest first.
///
/// @param records a stretch of records in a row, newest first, somewhat longer than what is visible
/// @param top index in `records` of the first visible one
/// @param state how the tape stood when it was read
/// @param hits whether these are the hits of a filter instead of a stretch of the log
/// @param note how complete it is, as half a sentence for people
record LogWindow(List<LogRecord> records, int top, TapeState state, boolean hits, String note) {
    /// Returns up to `count` records from the top.
    List<LogRecord> visible(int count) {
        return records.subList(Math.min(top, records.size()), Math.min(records.size(), top + count));
    }

    /// Returns the window moved by rows, down for positive ones; null when that leaves what is known.
    @Nullable
    LogWindow moved(int rows, int visible) {
        var next = Math.max(0, top + rows);
        var up = top + rows < 0 && !beginsNewest();
        var down = next + visible > records.size() && !endsOldest();
        if (up || down) {
            return null;
        }
        var last = Math.max(0, records.size() - visible);
        return new LogWindow(records, Math.min(next, last), state, hits, note);
    }

    /// Returns the version at the top; 0 when there is none.
    long topVersion() {
        return records.isEmpty()
                ? 0
                : records.get(Math.min(top, records.size() - 1)).version();
    }

    private boolean beginsNewest() {
        return hits || records.isEmpty() || records.getFirst().version() >= state.version();
    }

    private boolean endsOldest() {
        return hits || records.isEmpty() || records.getLast().version() <= oldest();
    }

    private long oldest() {
        return Math.max(1, state.version() - state.records() + 1);
    }

    @Nullable
    Damage damage() {
        return state.damage();
    }
}
