package signalbox.console.api.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.Failure;

/// What a list shows when it could not be read: what happened, what to do, *Retry* and *Copy details*.
public final class ErrorState extends VBox {
    private static final double SENTENCE_WIDTH = 480;

    private final Failure failure;

    /// Shows a failure.
    ///
    /// @param retry tries again; runs on the JavaFX thread
    public ErrorState(Failure failure, Runnable retry) {
        this.failure = failure;
        getStyleClass().add(Styles.SB_ERROR);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(sentence());
        Label advice = label(failure.advice() + " [" + failure.code() + "]");
        advice.getStyleClass().add(Styles.SB_SECONDARY);
        Label what = label(failure.what());
        what.getStyleClass().add(Styles.SB_STRONG);
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), what, advice, buttons(retry));
    }

    private HBox buttons(Runnable retry) {
        Button again = new Button("Retry", new FontIcon(Feather.REFRESH_CW));
        again.setOnAction(event -> retry.run());
        Button copy = new Button("Copy details", new FontIcon(Feather.COPY));
        copy.setOnAction(event -> copyDetails());
        HBox row = new HBox(8, again, copy);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void copyDetails() {
        ClipboardContent content = new ClipboardContent();
        content.putString(sentence() + System.lineSeparator() + failure.details());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String sentence() {
        return failure.what() + " " + failure.advice() + " [" + failure.code() + "]";
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(SENTENCE_WIDTH);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
