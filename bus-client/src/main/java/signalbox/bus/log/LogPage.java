package signalbox.bus.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Damage;

/// What reading a part of a log gave.
///
/// @param records those that were wanted, in the direction of the query
/// @param scanned how many records were looked at
/// @param next the version from which the same query goes on: [LogQuery#next]
/// @param complete whether nothing is left in this direction
/// @param why why it is not complete, as half a sentence for people; empty when it is
/// @param damage the damaged place that was met, if any
public record LogPage(
        List<LogRecord> records,
        long scanned,
        long next,
        boolean complete,
        String why,
        @Nullable Damage damage) {
    public LogPage {
        records = List.copyOf(records);
    }
}
