package signalbox.bus.operation;

import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.Selection;
import signalbox.bus.transfer.TransferOrder;
import signalbox.bus.transfer.TransferReport;

/// Moves messages from one queue to another, journal first.
public record MoveMessages(String from, Selection what, String to) implements Operation<TransferReport> {
    @Override
    public Plan plan(Bus bus) {
        var seen = new Inspection(bus, from, what);
        var facts = seen.facts();
        facts.add(seen.from());
        facts.add(seen.to(to));
        return new Plan("Move " + seen.number() + " to " + to, facts, seen.warnings(to), Plan.Effect.CHANGES);
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        var order = new TransferOrder(from, what, to, "Move from " + from + " to " + to, 0);
        return Outcomes.transfer(bus).move(order, progress);
    }

    @Override
    public List<String> command(String bus) {
        var words = new Words("queue", "move", bus, from, to);
        return switch (what) {
            case Selection.All all -> words.list();
            case Selection.Ids some ->
                words.word("--id").words(some.ids().stream().sorted().toList()).list();
        };
    }

    @Override
    public String outcome(TransferReport result) {
        return Outcomes.of("Moved", result, " to " + to);
    }

    @Override
    public Optional<String> journalEntry(TransferReport result) {
        return Outcomes.entry(result);
    }
}
