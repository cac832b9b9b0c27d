package signalbox.bus.operation;

import java.util.List;
import java.util.stream.Collectors;
import signalbox.bus.Bus;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.QueueSummary;

/// Lists the queues of poison messages with their counts and origins, by name.
public record ListPoison() implements Operation<List<PoisonRow>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the poison queues");
    }

    @Override
    public List<PoisonRow> run(Bus bus, Progress progress) {
        var all = bus.storage().queues().list();
        var names = all.stream().map(QueueSummary::name).collect(Collectors.toSet());
        return all.stream()
                .filter(q -> PoisonNames.isPoison(q.name()))
                .map(q -> {
                    var origin = PoisonPair.of(q.name()).origin();
                    return new PoisonRow(q.name(), q.count(), origin, names.contains(origin));
                })
                .toList();
    }

    @Override
    public List<String> command(String bus) {
        return List.of("poison", "list", bus);
    }
}
