package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.replay.RebuiltViews;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewComparer;
import signalbox.bus.view.ViewComparison;

/// Compares the rebuilt views of a type with the live ones.
public record CompareRebuiltViews(String type) implements Operation<ViewComparison> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Compare the rebuilt " + type + " with the live one");
    }

    @Override
    public ViewComparison run(Bus bus, Progress progress) {
        var beside = new RebuiltViews(bus.storage().blobs());
        beside.read(type);
        return new ViewComparer(bus.views(), bus.codec()).compare(type, beside.set(type), progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("rebuild", bus, type, "--compare");
    }
}
