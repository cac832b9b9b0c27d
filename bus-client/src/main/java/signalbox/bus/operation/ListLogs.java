package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeSummary;

/// Lists the tapes with their sizes.
public record ListLogs() implements Operation<List<TapeSummary>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the logs");
    }

    @Override
    public List<TapeSummary> run(Bus bus, Progress progress) {
        return bus.storage().tapes().list();
    }

    @Override
    public List<String> command(String bus) {
        return List.of("log", "list", bus);
    }
}
