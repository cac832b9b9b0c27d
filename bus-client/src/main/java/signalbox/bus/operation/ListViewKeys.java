package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewKeys;

/// Lists the views of a type.
///
/// @param prefix how the keys begin; empty for all
/// @param after [ViewKeys#next] of the run before; absent begins
/// @param limit how many at most
public record ListViewKeys(
        String type, String prefix, @Nullable String after, int limit) implements Operation<ViewKeys> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the views of " + type);
    }

    @Override
    public ViewKeys run(Bus bus, Progress progress) {
        return bus.views().keys(type, prefix, after, limit);
    }

    @Override
    public List<String> command(String bus) {
        return new Words("view", "list", bus, type)
                .option("--prefix", prefix.isEmpty() ? null : prefix)
                .option("--after", after)
                .option("--limit", limit)
                .list();
    }
}
