package signalbox.console.plugins;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.Failure;
import signalbox.console.api.ui.Styles;

/// Says that a tab failed, and why; the rest of the window goes on.
final class TabReport extends VBox {
    TabReport(ConsoleTab tab, Failure failure, Runnable onCopy) {
        super(12);
        getStyleClass().add(Styles.SB_ERROR);
        setId("tab-report");
        var title = new Label("The tab " + tab.title() + " could not be opened");
        title.getStyleClass().add(Styles.SB_TITLE);
        var what = new Label(failure.what());
        what.setWrapText(true);
        var advice = new Label("Remove the plug-in that brings it, or report this to its author.");
        advice.setWrapText(true);
        advice.getStyleClass().add(Styles.SB_SECONDARY);
        var copy = new Button("Copy details", new FontIcon("fth-copy"));
        copy.setOnAction(e -> onCopy.run());
        getChildren().addAll(new FontIcon("fth-alert-octagon"), title, what, advice, copy);
    }
}
