package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.replay.RebuiltSet;
import signalbox.bus.replay.RebuiltViews;
import signalbox.bus.storage.Progress;

/// Lists the complete sets of rebuilt views beside the live ones.
public record ListRebuiltViews() implements Operation<List<RebuiltSet>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the rebuilt views");
    }

    @Override
    public List<RebuiltSet> run(Bus bus, Progress progress) {
        return new RebuiltViews(bus.storage().blobs()).all();
    }

    @Override
    public List<String> command(String bus) {
        return List.of("rebuild", bus, "--list");
    }
}
