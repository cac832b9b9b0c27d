package signalbox.console.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.operation.CompareRebuiltViews;
import signalbox.bus.operation.ListRebuiltViews;
import signalbox.bus.operation.ListViewKeys;
import signalbox.bus.operation.ListViews;
import signalbox.bus.operation.Operation;
import signalbox.bus.operation.RebuildViews;
import signalbox.bus.operation.RebuiltDifference;
import signalbox.bus.operation.ShowRebuiltDifference;
import signalbox.bus.operation.ShowView;
import signalbox.bus.operation.SwapBackViews;
import signalbox.bus.operation.SwapViews;
import signalbox.bus.replay.RebuiltSet;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.View;
import signalbox.bus.view.ViewComparison;
import signalbox.bus.view.ViewType;
import signalbox.console.api.Job;
import signalbox.console.api.Loadable;
import signalbox.console.api.RunningJob;
import signalbox.console.api.TabContext;
import signalbox.console.api.ui.Search;

/// What the tab *Views* knows: the types, the keys of the chosen one, or how its rebuilt set differs.
final class ViewsModel {
    /// How many keys one look asks for.
    static final int LIMIT = 10_000;

    /// What the list shows.
    ///
    /// @param type whose views they are
    /// @param all every row that was read
    /// @param rows those that the search wants
    /// @param more whether the type has further keys
    /// @param compared the comparison whose differences are the rows; absent when they are live keys
    /// @param set what was rebuilt; absent when nothing was
    record Keys(
            String type,
            List<ViewRow> all,
            List<ViewRow> rows,
            boolean more,
            @Nullable ViewComparison compared,
            @Nullable RebuiltSet set) {}

    private final TabContext context;
    private final ReadOnlyObjectWrapper<Loadable<List<ViewType>>> types =
            new ReadOnlyObjectWrapper<>(Loadable.loading());
    private final ReadOnlyStringWrapper type = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Loadable<Keys>> keys = new ReadOnlyObjectWrapper<>(Loadable.loading());
    private volatile Search search = Search.parse("");
    private boolean comparing;
    private @Nullable RunningJob reading;

    ViewsModel(TabContext context) {
        this.context = context;
        type.set(context.state().get("type", ""));
    }

    ReadOnlyObjectProperty<Loadable<List<ViewType>>> typesProperty() {
        return types.getReadOnlyProperty();
    }

    ReadOnlyStringProperty typeProperty() {
        return type.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Keys>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// Reads the types again, and what is shown of the chosen one.
    void refresh() {
        context.tasks()
                .start(Job.quiet("List the views", p -> new ListViews(false).run(context.bus(), p))
                        .onDone(this::showTypes)
                        .onFailed(failure -> types.set(Loadable.failed(failure))));
    }

    private void showTypes(List<ViewType> found) {
        types.set(Loadable.ready(found));
        var known = found.stream().anyMatch(t -> t.name().equals(type.get()));
        if (!known && !found.isEmpty()) {
            type.set(found.getFirst().name());
        }
        if (!found.isEmpty()) {
            read();
        }
    }

    /// Looks at another type.
    void select(String name) {
        if (!name.equals(type.get())) {
            type.set(name);
            context.state().put("type", name);
            comparing = false;
            keys.set(Loadable.loading());
            read();
        }
    }

    /// Shows only the keys that the search wants.
    void search(Search wanted) {
        search = wanted;
        if (keys.get() instanceof Loadable.Ready<Keys> ready) {
            var now = ready.value();
            keys.set(Loadable.ready(
                    new Keys(now.type(), now.all(), found(now.all()), now.more(), now.compared(), now.set())));
        }
    }

    private List<ViewRow> found(List<ViewRow> all) {
        return search.isEmpty() ? all : all.stream().filter(search::matches).toList();
    }

    /// Shows the differences between live and rebuilt views, or the live ones again.
    void compare(boolean yes) {
        comparing = yes;
        read();
    }

    private void read() {
        var name = type.get();
        var differences = comparing;
        var before = reading;
        if (before != null) {
            before.cancel();
        }
        reading = context.tasks()
                .start(Job.quiet("Read " + name, p -> differences ? compared(name, p) : live(name, p))
                        .onDone(read -> keys.set(Loadable.ready(read)))
                        .onFailed(failure -> keys.set(Loadable.failed(failure))));
    }

    private Keys live(String name, Progress progress) {
        var found = new ListViewKeys(name, "", null, LIMIT).run(context.bus(), progress);
        var rows = found.keys().stream().map(ViewRow::of).toList();
        return new Keys(name, rows, found(rows), found.next() != null, null, set(name, progress));
    }

    private Keys compared(String name, Progress progress) {
        var comparison = new CompareRebuiltViews(name).run(context.bus(), progress);
        var rows = comparison.differences().stream().map(ViewRow::of).toList();
        return new Keys(name, rows, found(rows), false, comparison, set(name, progress));
    }

    private @Nullable RebuiltSet set(String name, Progress progress) {
        return new ListRebuiltViews()
                .run(context.bus(), progress).stream()
                        .filter(s -> s.type().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /// Returns the solution that has a projection for the chosen type.
    Optional<Solution> solution() {
        return context.solutions().stream()
                .filter(s -> s.projections().stream().anyMatch(p -> p.view().equals(type.get())))
                .findFirst();
    }

    /// Rebuilds the chosen type beside the live one, then shows how they differ.
    void rebuild() {
        var name = type.get();
        solution().ifPresent(solution -> {
            var operation = new RebuildViews(solution, List.of(name));
            context.tasks()
                    .start(Job.shown("Rebuild " + name, p -> operation.run(context.bus(), p))
                            .onDone(report -> {
                                context.dialogs().say(operation.outcome(report));
                                select(name);
                                compare(true);
                            }));
        });
    }

    /// Returns what puts the rebuilt set in the place of the live one.
    Operation<?> swap() {
        return new SwapViews(type.get());
    }

    /// Returns what puts the replaced set back.
    Operation<?> swapBack() {
        return new SwapBackViews(type.get());
    }

    /// Reads one view.
    void read(String key, Consumer<View> done) {
        var name = type.get();
        context.tasks()
                .start(Job.quiet(
                                "Read " + name + " " + key,
                                p -> new ShowView(name, key.isEmpty() ? null : key).run(context.bus(), p))
                        .onDone(done));
    }

    /// Reads one view on both sides.
    void readBoth(String key, Consumer<RebuiltDifference> done) {
        var name = type.get();
        context.tasks()
                .start(Job.quiet(
                                "Compare " + name + " " + key,
                                p -> new ShowRebuiltDifference(name, key).run(context.bus(), p))
                        .onDone(done));
    }

    /// Returns what shows the chosen view, for its command line.
    Operation<?> command(@Nullable String key) {
        return key == null ? new ListViewKeys(type.get(), "", null, 100) : new ShowView(type.get(), key);
    }
}
