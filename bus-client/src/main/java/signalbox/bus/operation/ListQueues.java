package signalbox.bus.operation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.QueueSummary;

/// Lists the queues with their counts and their poison queues, by name.
public record ListQueues() implements Operation<List<QueueRow>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the queues");
    }

    @Override
    public List<QueueRow> run(Bus bus, Progress progress) {
        var all = bus.storage().queues().list();
        var names = all.stream().map(QueueSummary::name).collect(Collectors.toSet());
        return all.stream()
                .map(q -> new QueueRow(q.name(), q.count(), originOf(q.name()), poisonIn(names, q.name())))
                .toList();
    }

    private static @Nullable String originOf(String queue) {
        return PoisonNames.originOf(queue).orElse(null);
    }

    private static @Nullable String poisonIn(Set<String> names, String queue) {
        var poison = PoisonNames.poisonOf(queue);
        return names.contains(poison) ? poison : null;
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "list", bus);
    }
}
