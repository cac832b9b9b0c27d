package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferOrder;
import signalbox.bus.transfer.TransferReport;

/// Moves poison messages back to where they came from, journal first.
///
/// @param queue the poison queue or its origin
/// @param to where to; absent means the origin
/// @param ratePerSecond at most so many messages a second; 0 means as fast as it goes
public record RequeuePoison(
        String queue, PoisonSelection what, @Nullable String to, int ratePerSecond)
        implements Operation<TransferReport> {
    public RequeuePoison {
        if (ratePerSecond < 0) {
            throw new IllegalArgumentException("A rate is never negative: " + ratePerSecond);
        }
    }

    @Override
    public Plan plan(Bus bus) {
        var pair = PoisonPair.existing(bus, queue);
        var selected = pair.select(bus, what);
        var seen = new Inspection(bus, pair.queue(), selected);
        var facts = seen.facts();
        facts.add(seen.from());
        facts.add(seen.to(target()));
        if (ratePerSecond > 0) {
            facts.add(new Plan.Fact("Rate", ratePerSecond + " a second"));
        }
        // A reference that goes home stays in the container of its queue.
        var warnings = new ArrayList<>(seen.warnings(target()));
        if (target().equals(pair.origin())) {
            warnings.removeIf(w -> w.startsWith("Some bodies lie in blobs"));
        }
        return new Plan("Requeue " + seen.number() + " to " + target(), facts, warnings, Plan.Effect.CHANGES);
    }

    private String target() {
        return to == null ? PoisonPair.of(queue).origin() : to;
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        var pair = PoisonPair.existing(bus, queue);
        var words = "Requeue from " + pair.queue() + " to " + target();
        var order = new TransferOrder(pair.queue(), pair.select(bus, what), target(), words, ratePerSecond);
        return Outcomes.transfer(bus).move(order, progress);
    }

    @Override
    public List<String> command(String bus) {
        return PoisonPair.words("requeue", bus, queue, what)
                .option("--to", to)
                .option("--rate", ratePerSecond == 0 ? null : ratePerSecond)
                .list();
    }

    @Override
    public String outcome(TransferReport result) {
        return Outcomes.of("Requeued", result, " to " + target());
    }

    @Override
    public Optional<String> journalEntry(TransferReport result) {
        return Outcomes.entry(result);
    }
}
