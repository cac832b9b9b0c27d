package signalbox.bus.operation;

import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;

/// Something an operator can do, as a value: the window's button, the command line, the audit trail and "copy as
/// command" share it.
///
/// @param <R> what it gives when done
public interface Operation<R> {
    /// Says what would happen. MUST only read.
    Plan plan(Bus bus);

    /// Does it. To cancel, interrupt the thread: what is done stays done and is in the result or the journal.
    ///
    /// @throws signalbox.bus.message.BusException when it cannot be done at all
    R run(Bus bus, Progress progress);

    /// Returns the command line that does the same: the words after `signalbox`.
    ///
    /// @param bus how the command line calls the bus
    List<String> command(String bus);

    /// Says what was done, as one sentence for people: `Requeued 300 messages to orders.`
    default String outcome(R result) {
        return "Done.";
    }

    /// Returns the journal entry that can undo it, where there is one.
    default Optional<String> journalEntry(R result) {
        return Optional.empty();
    }
}
