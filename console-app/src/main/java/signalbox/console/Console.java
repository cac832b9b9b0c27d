package signalbox.console;

import java.time.InstantSource;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import signalbox.bus.dispatch.Solution;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.Failure;
import signalbox.console.connections.BusOpener;
import signalbox.console.connections.ConnectionBook;
import signalbox.console.connections.ConnectionsModel;
import signalbox.console.connections.Keychain;
import signalbox.console.connections.SavedConnection;
import signalbox.console.dialogs.FailureSheet;
import signalbox.console.dialogs.FilePicker;
import signalbox.console.settings.Settings;
import signalbox.console.shell.ShellModel;
import signalbox.console.shell.ShellView;
import signalbox.console.tasks.FxTasks;
import signalbox.console.theme.Theme;
import signalbox.console.theme.Wardrobe;

/// The window with everything behind it. Made and used on the JavaFX thread.
public final class Console implements AutoCloseable {
    /// What a console is made of.
    ///
    /// @param settings what it remembers
    /// @param opener opens buses
    /// @param keychain keeps secrets
    /// @param files lets the user choose files
    /// @param tabs the tabs, the built-in ones and the plug-ins'
    /// @param solutions whose projections may be run
    /// @param failures what went wrong before the window was made: plug-ins that could not be loaded
    /// @param clock the time
    public record Parts(
            Settings settings,
            BusOpener opener,
            Keychain keychain,
            FilePicker files,
            List<ConsoleTab> tabs,
            List<Solution> solutions,
            List<Failure> failures,
            InstantSource clock) {}

    private final Parts parts;
    private final ConnectionsModel connections;
    private final ShellModel model;
    private final ShellView view;
    private final Wardrobe wardrobe;
    private final FxTasks tasks;

    /// Makes the window's content; nothing is opened yet.
    public Console(Parts parts) {
        this.parts = parts;
        tasks = new FxTasks(work -> Thread.ofVirtual().unstarted(work), Platform::runLater, parts.clock());
        wardrobe = new Wardrobe(Theme.valueOf(parts.settings().get("window", "theme", Theme.LIGHT.name())));
        connections = new ConnectionsModel(new ConnectionBook(parts.settings()), parts.opener(), tasks, parts.clock());
        model = new ShellModel(connections, parts.settings(), parts.tabs());
        view = new ShellView(
                model,
                wardrobe,
                new ShellView.Parts(
                        tasks, tasks.running(), parts.files(), parts.keychain(), parts.solutions(), parts.clock()));
        tasks.showFailures(this::show);
        parts.failures().forEach(this::show);
    }

    private void show(Failure failure) {
        view.showSheet(new FailureSheet(failure, view::hideSheet, () -> FailureSheet.copy(failure)));
    }

    /// Returns the scene, dressed in the theme.
    public Scene scene(double width, double height) {
        var scene = new Scene(view, width, height);
        wardrobe.dress(scene);
        return scene;
    }

    /// Looks at a bus: a saved connection by its name, else this one for the time being.
    public void open(SavedConnection connection) {
        connections.find(connection.name()).ifPresentOrElse(connections::select, () -> connections.show(connection));
    }

    /// Returns what the window knows.
    public ShellModel model() {
        return model;
    }

    /// Returns the content of the window.
    public ShellView view() {
        return view;
    }

    /// Returns the theme's keeper.
    public Wardrobe wardrobe() {
        return wardrobe;
    }

    /// Returns whether some job is still at work.
    public boolean busy() {
        return tasks.busy();
    }

    @Override
    public void close() {
        view.close();
        connections.closeAll();
        parts.settings().save();
    }
}
