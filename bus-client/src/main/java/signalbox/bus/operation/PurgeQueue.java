package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.Selection;
import signalbox.bus.transfer.TransferReport;

/// Deletes every message of a queue; the bodies stay in the journal.
public record PurgeQueue(String queue) implements Operation<TransferReport> {
    static final String ONLY_IN_PART =
            "Undo puts the bodies back under new ids, at the end of the queue; nothing else of them comes back.";

    @Override
    public Plan plan(Bus bus) {
        var seen = new Inspection(bus, queue, Selection.all());
        var facts = seen.facts();
        facts.add(seen.from());
        var warnings = new ArrayList<>(seen.doubts());
        warnings.addFirst(ONLY_IN_PART);
        return new Plan("Delete " + seen.number() + " from " + queue, facts, warnings, Plan.Effect.DESTROYS);
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        return Outcomes.transfer(bus).remove(queue, Selection.all(), "Purge " + queue, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "purge", bus, queue);
    }

    @Override
    public String outcome(TransferReport result) {
        return Outcomes.of("Deleted", result, " from " + queue);
    }

    @Override
    public Optional<String> journalEntry(TransferReport result) {
        return Outcomes.entry(result);
    }
}
