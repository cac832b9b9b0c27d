package signalbox.console.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import signalbox.console.api.ui.Styles;
import signalbox.console.dialogs.Toast;

/// Messages in passing, at the lower right; each goes by itself, an Undo stays longer.
final class Toasts extends VBox {
    Toasts() {
        super(8);
        setId("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        getStyleClass().add("toasts");
    }

    void show(Toast toast) {
        var text = new Label(toast.sentence());
        text.setWrapText(true);
        text.setMaxWidth(420);
        var card = new HBox(16, text);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxWidth(HBox.USE_PREF_SIZE);
        card.getStyleClass().addAll(Styles.SB_FLOAT, "toast");
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(toast.sentence());
        if (toast.action() != null) {
            card.getChildren().add(action(toast, card));
        }
        getChildren().add(card);
        var pause = new PauseTransition(Duration.seconds(toast.action() == null ? 5 : 12));
        pause.setOnFinished(e -> getChildren().remove(card));
        pause.play();
    }

    private Hyperlink action(Toast toast, HBox card) {
        var link = new Hyperlink(toast.action());
        link.setId("toast-action");
        link.setOnAction(e -> {
            getChildren().remove(card);
            toast.onAction().run();
        });
        return link;
    }
}
