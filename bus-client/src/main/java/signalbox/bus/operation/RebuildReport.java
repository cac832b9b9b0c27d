package signalbox.bus.operation;

import java.time.Duration;
import java.util.List;
import signalbox.bus.view.ViewComparison;

/// What a rebuild gave.
///
/// @param types how the rebuilt views of each type compare with the live ones: same, differ, only rebuilt, only live
/// @param records how many records of the log were read
/// @param unread how many of them could not be read as envelopes and were passed over
/// @param checkpoint the version of the last record that is in the rebuilt views
/// @param elapsed how long reading the log and folding took
public record RebuildReport(List<ViewComparison> types, long records, long unread, long checkpoint, Duration elapsed) {
    public RebuildReport {
        types = List.copyOf(types);
    }
}
