package signalbox.console.api.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a list shows when it has no rows: one sentence and, where there is one, the next step.
public final class EmptyState extends VBox {
    /// Shows an icon and one sentence, with its full stop.
    public EmptyState(Ikon icon, String sentence) {
        getStyleClass().add(Styles.SB_EMPTY);
        Label label = new Label(sentence);
        label.getStyleClass().add(Styles.SB_SECONDARY);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(sentence);
        getChildren().addAll(new FontIcon(icon), label);
    }

    /// Adds a button that takes the next step: `Look in poison`.
    public EmptyState next(String deed, Runnable step) {
        Button button = new Button(deed);
        button.setOnAction(event -> step.run());
        getChildren().add(button);
        return this;
    }
}
