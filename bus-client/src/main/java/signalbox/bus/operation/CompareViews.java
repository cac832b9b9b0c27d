package signalbox.bus.operation;

import java.nio.file.Path;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewComparer;
import signalbox.bus.view.ViewComparison;

/// Compares the live views with a folder of views, type by type: those that the folder holds.
///
/// @param folder a bus in a folder, or any folder with `atomic-…` folders in it
public record CompareViews(Path folder) implements Operation<List<ViewComparison>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Compare the views with " + folder);
    }

    @Override
    public List<ViewComparison> run(Bus bus, Progress progress) {
        var beside = FolderViews.open(folder, bus.views().naming(), bus.clock());
        var comparer = new ViewComparer(bus.views(), bus.codec());
        return beside.types(false).stream()
                .filter(type -> !type.singleton())
                .map(type -> comparer.compare(type.name(), beside.set(type.name()), progress))
                .toList();
    }

    @Override
    public List<String> command(String bus) {
        return List.of("view", "compare", bus, folder.toString());
    }
}
