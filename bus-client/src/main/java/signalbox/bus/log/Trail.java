package signalbox.bus.log;

import java.util.List;

/// The records of one conversation, each after the one that caused it.
///
/// @param correlation the id of the envelope that began it
/// @param steps a record before those it caused; those of one cause by version
/// @param scanned how many records of the log were looked at
/// @param complete whether the whole log was looked at
/// @param why why not, as half a sentence for people; empty when it was
public record Trail(String correlation, List<Step> steps, long scanned, boolean complete, String why) {
    public Trail {
        steps = List.copyOf(steps);
    }

    /// One record of the conversation.
    ///
    /// @param record the record
    /// @param depth how many causes stand above it; 0 for one whose cause is not in the log
    public record Step(LogRecord record, int depth) {}
}
