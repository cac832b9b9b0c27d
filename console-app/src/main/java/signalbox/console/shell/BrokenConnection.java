package signalbox.console.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.Failure;
import signalbox.console.api.ui.Styles;
import signalbox.console.connections.OpenConnection;
import signalbox.console.dialogs.FailureSheet;

/// What stands in the place of the tabs when a connection could not be opened: what, why, and how to go on.
final class BrokenConnection extends VBox {
    BrokenConnection(ShellModel model, OpenConnection connection, Failure failure) {
        super(12);
        setId("broken-connection");
        getStyleClass().add(Styles.SB_ERROR);
        var icon = new FontIcon("fth-alert-octagon");
        var title = new Label(connection.saved().name() + " is not open");
        title.getStyleClass().add(Styles.SB_TITLE);
        var what = new Label(failure.what());
        what.setWrapText(true);
        var advice = new Label(failure.advice());
        advice.setWrapText(true);
        advice.getStyleClass().add(Styles.SB_SECONDARY);
        var code = new Label(failure.code());
        code.getStyleClass().addAll(Styles.SB_MONO, Styles.SB_HINT);
        getChildren().addAll(icon, title, what, advice, code, buttons(model, connection, failure));
    }

    private static HBox buttons(ShellModel model, OpenConnection connection, Failure failure) {
        var retry = new Button("Retry", new FontIcon("fth-refresh-cw"));
        retry.setId("retry-connection");
        retry.setOnAction(e -> model.connections().open(connection));
        var copy = new Button("Copy details", new FontIcon("fth-copy"));
        copy.setOnAction(e -> FailureSheet.copy(failure));
        var row = new HBox(8, retry, copy);
        row.setAlignment(javafx.geometry.Pos.CENTER);
        return row;
    }
}
