package signalbox.console.dialogs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.Failure;
import signalbox.console.api.ui.Styles;

/// A failure: what happened, what to do, the code, and everything for a report.
public final class FailureSheet extends VBox {
    public FailureSheet(Failure failure, Runnable onClose, Runnable onCopy) {
        super(12);
        getStyleClass().addAll(Styles.SB_SHEET, "sheet-body");
        setId("failure-sheet");
        var icon = new FontIcon("fth-alert-octagon");
        icon.getStyleClass().add("failure-icon");
        var what = new Label(failure.what(), icon);
        what.getStyleClass().add(Styles.SB_TITLE);
        what.setWrapText(true);
        var advice = new Label(failure.advice());
        advice.setWrapText(true);
        var code = new Label(failure.code());
        code.getStyleClass().addAll(Styles.SB_MONO, Styles.SB_SECONDARY);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var close = new Button("Close");
        close.setOnAction(e -> onClose.run());
        var copy = new Button("Copy details", new FontIcon("fth-copy"));
        copy.setOnAction(e -> onCopy.run());
        var row = new HBox(8, copy, close);
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(what, advice, code, space, row);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                onClose.run();
            }
        });
    }

    /// Puts everything about a failure on the clipboard.
    public static void copy(Failure failure) {
        var content = new ClipboardContent();
        content.putString(
                failure.code() + ": " + failure.what() + "\n" + failure.advice() + "\n\n" + failure.details());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
