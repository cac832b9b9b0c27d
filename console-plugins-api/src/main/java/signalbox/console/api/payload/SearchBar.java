package signalbox.console.api.payload;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.Job;
import signalbox.console.api.RunningJob;
import signalbox.console.api.Tasks;
import signalbox.console.api.ui.Styles;

/// Finds in the text shown. Enter goes on, Shift+Enter goes back, Esc closes.
final class SearchBar extends HBox {
    static final int MOST = 10_000;

    private final Tasks tasks;
    private final BiConsumer<List<Integer>, Integer> found;
    private final BiConsumer<Integer, Integer> goTo;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label place = new Label();
    private CodeText code = CodeText.plain("");
    private List<Integer> hits = List.of();
    private int current;
    private @Nullable RunningJob running;

    /// @param found shows all offsets and their length
    /// @param goTo shows an offset and a length
    /// @param closed gives the focus back
    SearchBar(
            Tasks tasks, BiConsumer<List<Integer>, Integer> found, BiConsumer<Integer, Integer> goTo, Runnable closed) {
        this.tasks = tasks;
        this.found = found;
        this.goTo = goTo;
        this.closed = closed;
        getStyleClass().addAll(Styles.SB_PANE_HEADER, "sb-find");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        field.setPromptText("Find in this payload");
        field.setAccessibleText("Find in this payload");
        field.textProperty().addListener(this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setHgrow(field, Priority.ALWAYS);
        place.getStyleClass().addAll(Styles.SB_SECONDARY, Styles.SB_SMALL);
        getChildren()
                .addAll(
                        field,
                        place,
                        button(Feather.ARROW_UP, "Previous hit", () -> step(-1)),
                        button(Feather.ARROW_DOWN, "Next hit", () -> step(1)),
                        button(Feather.X, "Close the search", this::close));
    }

    /// Searches in another text from now on.
    void over(CodeText next) {
        code = next;
        hits = List.of();
        if (isVisible()) {
            search();
        }
    }

    /// Returns the length of what is searched.
    int length() {
        return field.getLength();
    }

    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
        search();
    }

    private void close() {
        setVisible(false);
        found.accept(List.of(), 0);
        closed.run();
    }

    private void typed(ObservableValue<? extends String> value, String before, String after) {
        search();
    }

    private void search() {
        if (running != null) {
            running.cancel();
        }
        CodeText where = code;
        String needle = field.getText();
        running = tasks.start(Job.quiet("Search the payload", progress -> where.find(needle, MOST))
                .onDone(this::found));
    }

    private void found(List<Integer> offsets) {
        hits = offsets;
        current = 0;
        found.accept(offsets, field.getLength());
        showCurrent();
    }

    private void step(int by) {
        if (!hits.isEmpty()) {
            current = Math.floorMod(current + by, hits.size());
            showCurrent();
        }
    }

    private void showCurrent() {
        if (hits.isEmpty()) {
            place.setText(field.getText().isEmpty() ? "" : "not found");
            return;
        }
        String all = String.format(hits.size() == MOST ? "%,d or more" : "%,d", hits.size());
        place.setText(String.format("%,d of %s", current + 1, all));
        goTo.accept(hits.get(current), field.getLength());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private static Button button(Feather icon, String name, Runnable deed) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.SB_ICON_BUTTON, Styles.SB_FLAT);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> deed.run());
        return button;
    }
}
