package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Several operations of one kind, one after the other: the same deed on several queues.
///
/// @param deed what they do together, for people: `Requeue 40 messages from 2 queues`
/// @param parts at least one
public record InTurn(String deed, List<Operation<TransferReport>> parts) implements Operation<List<TransferReport>> {
    public InTurn {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Nothing to do in turn");
        }
    }

    @Override
    public Plan plan(Bus bus) {
        var plans = parts.stream().map(part -> part.plan(bus)).toList();
        var facts = new ArrayList<Plan.Fact>();
        plans.forEach(plan -> facts.add(new Plan.Fact("Step " + (plans.indexOf(plan) + 1), plan.title())));
        plans.forEach(plan -> facts.addAll(plan.facts()));
        var warnings =
                plans.stream().flatMap(p -> p.warnings().stream()).distinct().toList();
        var effect =
                plans.stream().map(Plan::effect).max(Comparator.naturalOrder()).orElseThrow();
        return new Plan(deed, facts, warnings, effect);
    }

    @Override
    public List<TransferReport> run(Bus bus, Progress progress) {
        var reports = new ArrayList<TransferReport>();
        for (var part : parts) {
            reports.add(part.run(bus, progress));
        }
        return reports;
    }

    @Override
    public List<String> command(String bus) {
        var words = new ArrayList<>(parts.getFirst().command(bus));
        for (var part : parts.subList(1, parts.size())) {
            words.add("&&");
            words.add("signalbox");
            words.addAll(part.command(bus));
        }
        return words;
    }

    @Override
    public String outcome(List<TransferReport> reports) {
        var sentences = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            sentences.add(parts.get(i).outcome(reports.get(i)));
        }
        return String.join(" ", sentences);
    }

    /// Returns the entry of the only part: several entries are undone one by one, from the journal.
    @Override
    public Optional<String> journalEntry(List<TransferReport> reports) {
        return parts.size() == 1 ? parts.getFirst().journalEntry(reports.getFirst()) : Optional.empty();
    }
}
