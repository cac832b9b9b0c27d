package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Deletes poison messages; the bodies stay in the journal.
///
/// @param queue the poison queue or its origin
public record DeletePoison(String queue, PoisonSelection what) implements Operation<TransferReport> {
    @Override
    public Plan plan(Bus bus) {
        var pair = PoisonPair.existing(bus, queue);
        var seen = new Inspection(bus, pair.queue(), pair.select(bus, what));
        var facts = seen.facts();
        facts.add(seen.from());
        var warnings = new ArrayList<>(seen.doubts());
        warnings.addFirst(PurgeQueue.ONLY_IN_PART);
        return new Plan("Delete " + seen.number() + " from " + pair.queue(), facts, warnings, Plan.Effect.DESTROYS);
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        var pair = PoisonPair.existing(bus, queue);
        var words = "Delete from " + pair.queue();
        return Outcomes.transfer(bus).remove(pair.queue(), pair.select(bus, what), words, progress);
    }

    @Override
    public List<String> command(String bus) {
        return PoisonPair.words("delete", bus, queue, what).list();
    }

    @Override
    public String outcome(TransferReport result) {
        return Outcomes.of("Deleted", result, " from " + PoisonPair.of(queue).queue());
    }

    @Override
    public Optional<String> journalEntry(TransferReport result) {
        return Outcomes.entry(result);
    }
}
