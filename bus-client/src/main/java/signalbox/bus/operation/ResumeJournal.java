package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Ends what a crash interrupted, then goes on with it.
///
/// @param entry [signalbox.bus.transfer.JournalEntry#id]
public record ResumeJournal(String entry) implements Operation<TransferReport> {
    @Override
    public Plan plan(Bus bus) {
        var found = JournalFacts.find(bus, entry);
        var facts = new ArrayList<>(JournalFacts.of(found));
        facts.add(new Plan.Fact("Left open", Long.toString(found.messages() - found.done())));
        return new Plan("Resume: " + found.what(), facts, JournalFacts.notes(found), Plan.Effect.CHANGES);
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        return Outcomes.transfer(bus).resume(entry, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("journal", "resume", bus, entry);
    }

    @Override
    public String outcome(TransferReport result) {
        return Outcomes.of("Ended", result, "");
    }

    @Override
    public Optional<String> journalEntry(TransferReport result) {
        return Outcomes.entry(result);
    }
}
