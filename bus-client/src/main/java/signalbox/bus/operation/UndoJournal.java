package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Takes back what was moved, as far as nobody took it; puts back what was deleted.
///
/// @param entry [signalbox.bus.transfer.JournalEntry#id]
public record UndoJournal(String entry) implements Operation<TransferReport> {
    @Override
    public Plan plan(Bus bus) {
        var found = JournalFacts.find(bus, entry);
        var warnings = new ArrayList<>(Outcomes.transfer(bus).undoLosses(entry));
        warnings.addAll(JournalFacts.notes(found));
        return new Plan("Undo: " + found.what(), JournalFacts.of(found), warnings, Plan.Effect.CHANGES);
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        return Outcomes.transfer(bus).undo(entry, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("journal", "undo", bus, entry);
    }

    @Override
    public String outcome(TransferReport result) {
        return Outcomes.of("Brought back", result, "");
    }

    @Override
    public Optional<String> journalEntry(TransferReport result) {
        return Outcomes.entry(result);
    }
}
