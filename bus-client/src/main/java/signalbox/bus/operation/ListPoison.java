package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;

/// Lists the queues of poison messages with their counts and origins.
public record ListPoison() implements Operation<List<PoisonRow>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the poison queues");
    }

    @Override
    public List<PoisonRow> run(Bus bus, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public List<String> command(String bus) {
        return List.of("poison", "list", bus);
    }
}
