package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Takes back what was moved, puts back what was deleted.
///
/// @param entry [signalbox.bus.transfer.JournalEntry#id]
public record UndoJournal(String entry) implements Operation<TransferReport> {
    @Override
    public Plan plan(Bus bus) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public List<String> command(String bus) {
        return List.of("journal", "undo", bus, entry);
    }
}
