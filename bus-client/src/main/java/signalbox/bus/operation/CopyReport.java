package signalbox.bus.operation;

import java.util.List;

/// What was copied between a queue and a folder.
///
/// @param messages how many
/// @param bytes the size of their bodies
/// @param failed what could not be copied, as sentences for people
/// @param complete whether it was everything
/// @param why why not, as half a sentence; empty when it was
public record CopyReport(long messages, long bytes, List<String> failed, boolean complete, String why) {
    public CopyReport {
        failed = List.copyOf(failed);
    }
}
