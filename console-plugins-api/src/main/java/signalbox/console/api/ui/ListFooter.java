package signalbox.console.api.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of a list: how many rows of how many, why not all, and how fresh they are.
public final class ListFooter extends HBox {
    private final Label count = new Label();
    private final Label note = new Label();
    private final Label freshness = new Label();

    /// Makes an empty foot.
    public ListFooter() {
        getStyleClass().add(Styles.SB_FOOTER);
        count.getStyleClass().addAll(Styles.SB_NUMBER, Styles.SB_STRONG);
        count.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add(Styles.SB_SECONDARY);
        freshness.getStyleClass().add(Styles.SB_SECONDARY);
        freshness.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(count, note, gap, freshness);
    }

    /// Says what the list shows.
    ///
    /// @param count `32 of about 5,400`
    /// @param note why, or what that means: `this service shows only the head`; may be empty
    public void show(String count, String note) {
        this.count.setText(count);
        this.note.setText(note);
        setAccessibleText(note.isEmpty() ? count : count + ", " + note);
    }

    /// Says at the right how fresh the list is: `read 3 s ago`; may be empty.
    public void freshness(String text) {
        freshness.setText(text);
    }
}
