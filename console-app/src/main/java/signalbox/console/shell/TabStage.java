package signalbox.console.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.dispatch.Solution;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.Place;
import signalbox.console.api.TabView;
import signalbox.console.api.Tasks;
import signalbox.console.connections.OpenConnection;
import signalbox.console.dialogs.BusDialogs;
import signalbox.console.dialogs.FilePicker;
import signalbox.console.dialogs.SheetHost;
import signalbox.console.plugins.TabDoor;

/// Where the tabs stand: opens each once a bus, shows the one that is chosen, says why when there is none.
final class TabStage extends StackPane {
    private record Opened(Bus bus, String tab) {}

    private final ShellModel model;
    private final Tasks tasks;
    private final SheetHost sheets;
    private final FilePicker files;
    private final List<Solution> solutions;
    private final Map<Opened, TabView> views = new HashMap<>();
    private @Nullable TabView shown;

    TabStage(ShellModel model, Tasks tasks, SheetHost sheets, FilePicker files, List<Solution> solutions) {
        this.model = model;
        this.tasks = tasks;
        this.sheets = sheets;
        this.files = files;
        this.solutions = solutions;
        setId("stage");
        model.selectedProperty().subscribe(tab -> show());
        model.connections().currentProperty().subscribe(connection -> {
            if (connection != null) {
                connection.stateProperty().subscribe(state -> show());
            }
        });
    }

    /// Returns the view that is shown, if one is.
    Optional<TabView> shown() {
        return Optional.ofNullable(shown);
    }

    /// Goes to a place of the current connection.
    void go(Place place) {
        model.select(place.tab());
        shown().ifPresent(view -> view.go(place));
    }

    private void show() {
        var connection = model.connections().getCurrent();
        var tab = model.selectedProperty().get();
        if (connection == null || tab == null) {
            return;
        }
        switch (connection.getState()) {
            case OpenConnection.Open open -> showTab(connection, open.bus(), tab);
            case OpenConnection.Broken broken -> showOnly(new BrokenConnection(model, connection, broken.failure()));
            case OpenConnection.Opening opening -> showOnly(opening(connection));
            case OpenConnection.Closed closed -> showOnly(opening(connection));
        }
    }

    private void showOnly(Node node) {
        shown = null;
        getChildren().setAll(node);
    }

    private static Node opening(OpenConnection connection) {
        var wait = new ProgressIndicator();
        wait.setMaxSize(32, 32);
        var text = new javafx.scene.control.Label(
                connection.saved().name().equals("demo")
                        ? "Opening the demo bus. The first time, a small shop runs for a few seconds to fill it."
                        : "Opening " + connection.saved().name() + "…");
        text.setWrapText(true);
        var box = new VBox(16, wait, text);
        box.getStyleClass().add(signalbox.console.api.ui.Styles.SB_EMPTY);
        return box;
    }

    private void showTab(OpenConnection connection, Bus bus, ConsoleTab tab) {
        var view = views.computeIfAbsent(new Opened(bus, tab.id()), key -> open(connection, bus, tab));
        if (view != shown) {
            shown = view;
            getChildren().setAll(view.region());
            view.shown();
        }
    }

    private TabView open(OpenConnection connection, Bus bus, ConsoleTab tab) {
        var dialogs = new BusDialogs(bus, tasks, sheets, files, this::done);
        var state = new KeptState(
                model.settings(), "tab " + tab.id() + " @ " + connection.saved().name());
        return TabDoor.open(
                tab, new ShellContext(bus, connection.saved().readOnly(), tasks, dialogs, state, solutions, this::go));
    }

    private void done(BusDialogs.Done what) {
        model.done(what);
        shown().ifPresent(TabView::refresh);
    }

    /// Closes all views; for the end of the program.
    void closeAll() {
        views.values().forEach(TabView::close);
        views.clear();
    }
}
