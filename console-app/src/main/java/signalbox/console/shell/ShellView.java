package signalbox.console.shell;

import java.time.InstantSource;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signalbox.bus.dispatch.Solution;
import signalbox.console.api.Place;
import signalbox.console.api.Tasks;
import signalbox.console.api.ui.Styles;
import signalbox.console.connections.ConnectSheet;
import signalbox.console.connections.Keychain;
import signalbox.console.dialogs.FilePicker;
import signalbox.console.dialogs.SheetHost;
import signalbox.console.dialogs.Toast;
import signalbox.console.tasks.RunningTask;
import signalbox.console.theme.Wardrobe;

/// The whole window: strip above, rail at the left, tab row and stage in the middle, sheets at the right, status
/// bar below, messages in passing above all.
public final class ShellView extends StackPane implements SheetHost {
    /// What the shell needs from outside.
    public record Parts(
            Tasks tasks,
            ObservableList<RunningTask> running,
            FilePicker files,
            Keychain keychain,
            List<Solution> solutions,
            InstantSource clock) {}

    private final ShellModel model;
    private final Parts parts;
    private final TabStage stage;
    private final HBox middle;
    private final Toasts toasts = new Toasts();
    private @org.jspecify.annotations.Nullable Region sheet;

    public ShellView(ShellModel model, Wardrobe wardrobe, Parts parts) {
        this.model = model;
        this.parts = parts;
        setId("shell");
        getStylesheets().add(sheetOf("shell.css"));
        stage = new TabStage(model, parts.tasks(), this, parts.files(), parts.solutions());
        var content = new VBox(new TabRow(model), stage);
        VBox.setVgrow(stage, Priority.ALWAYS);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        middle = new HBox(new Rail(model, wardrobe, this::connect), content);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var frame = new VBox(strip(), middle, new StatusBar(model, parts.running(), parts.clock()));
        getChildren().addAll(frame, toasts);
        new Shortcuts(model, stage, this).install(this);
    }

    private static String sheetOf(String name) {
        var url = java.util.Objects.requireNonNull(ShellView.class.getResource(name), name);
        return url.toExternalForm();
    }

    private Region strip() {
        var strip = new Region();
        strip.getStyleClass().add(Styles.SB_STRIP);
        model.connections().currentProperty().subscribe(connection -> {
            if (connection != null) {
                strip.setStyle("-fx-background-color: " + connection.saved().color());
            }
        });
        return strip;
    }

    /// Opens the sheet that connects to a bus.
    void connect() {
        var form = new ConnectSheet(model.connections(), parts.keychain(), parts.files(), this::hideSheet);
        showSheet(form);
        form.focusFirst();
    }

    /// Goes to a place of the current connection.
    public void go(Place place) {
        stage.go(place);
    }

    /// Closes the tabs; for the end of the program.
    public void close() {
        stage.closeAll();
    }

    @Override
    public void showSheet(Region next) {
        hideSheet();
        sheet = next;
        middle.getChildren().add(next);
    }

    @Override
    public void hideSheet() {
        middle.getChildren().remove(sheet);
        sheet = null;
    }

    /// Returns whether a sheet is shown.
    boolean hasSheet() {
        return sheet != null;
    }

    @Override
    public void say(Toast toast) {
        toasts.show(toast);
    }
}
