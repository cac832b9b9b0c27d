package signalbox.bus.transfer;

import java.util.List;

/// What became of the messages of one transfer.
///
/// @param entry the journal entry that holds it: to resume, to undo
/// @param done the messages that are where they should be now
/// @param failed the messages that are not, each with its reason; nothing is lost of them
/// @param stopped why the work ended before its time, as a sentence: cancelled, or a medium that does not answer;
///     empty when it did not
public record TransferReport(String entry, List<Done> done, List<Failed> failed, String stopped) {
    public TransferReport {
        done = List.copyOf(done);
        failed = List.copyOf(failed);
    }

    /// A message that arrived or was deleted.
    ///
    /// @param id the id it had in the source
    /// @param newId the id it has now; empty when it was deleted
    public record Done(String id, String newId) {}

    /// A message that stayed where it was, or waits in the journal.
    public record Failed(String id, String reason) {}

    /// Returns whether every message is done.
    public boolean complete() {
        return failed.isEmpty() && stopped.isEmpty();
    }
}
