package signalbox.console.api.ui;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// The search field of a list. It grows; it explains itself; it tells what it says a moment after the last key.
public final class SearchField extends HBox {
    private final TextField field = new TextField();
    private final PauseTransition pause = new PauseTransition(Duration.millis(150));

    /// Makes an empty field.
    ///
    /// @param id of the text field, for tests and styles
    /// @param prompt what can be searched: `Search in poison: words, order:4711, "phrase"`
    /// @param onSearch gets the search whenever it changed
    public SearchField(String id, String prompt, Consumer<Search> onSearch) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add(Styles.SB_SEARCH);
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setTooltip(new Tooltip("Words, field:value, \"a phrase\", -not, field>5. Esc empties the field."));
        setHgrow(field, Priority.ALWAYS);
        setHgrow(this, Priority.ALWAYS);
        var icon = new Label(null, new FontIcon("fth-search"));
        getChildren().addAll(icon, field);
        pause.setOnFinished(e -> onSearch.accept(Search.parse(field.getText())));
        field.textProperty().subscribe((before, now) -> pause.playFromStart());
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                e.consume();
            }
        });
    }

    /// Returns what is typed.
    public String text() {
        return field.getText();
    }

    /// Types for the user.
    public void type(String text) {
        field.setText(text);
    }

    /// Puts the focus into the field, with all of its text selected.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
