package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewType;

/// Lists the types of views.
///
/// @param everything whether to list containers that do not follow the naming rule as well
public record ListViews(boolean everything) implements Operation<List<ViewType>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the view types");
    }

    @Override
    public List<ViewType> run(Bus bus, Progress progress) {
        return bus.views().types(everything);
    }

    @Override
    public List<String> command(String bus) {
        return everything ? List.of("view", "list", bus, "--everything") : List.of("view", "list", bus);
    }
}
