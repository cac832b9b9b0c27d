package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.replay.RebuiltViews;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewComparer;

/// Shows one view, live and rebuilt.
public record ShowRebuiltDifference(String type, String key) implements Operation<RebuiltDifference> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Show the difference of " + Words.view(type, key));
    }

    @Override
    public RebuiltDifference run(Bus bus, Progress progress) {
        var beside = new RebuiltViews(bus.storage().blobs());
        beside.read(type);
        var live = bus.views().find(type, key).orElse(null);
        var name = live == null ? bus.views().at(type, key).name() : live.name().name();
        var difference = new ViewComparer(bus.views(), bus.codec()).compare(type, name, beside.set(type));
        return new RebuiltDifference(
                difference, live, beside.set(type).find(name).map(Blob::bytes).orElse(null));
    }

    @Override
    public List<String> command(String bus) {
        return List.of("rebuild", bus, type, "--compare", "--key", key);
    }
}
