package signalbox.console.api.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// An id cut in the middle, whole in the tooltip, for screen readers and in copies.
public final class IdLabel extends Label {
    private final Tooltip tooltip = new Tooltip();
    private String whole = "";

    /// Shows an id.
    public IdLabel(String whole) {
        getStyleClass().add(Styles.SB_ID);
        setTooltip(tooltip);
        MenuItem copy = new MenuItem("Copy id");
        copy.setOnAction(event -> copy());
        setContextMenu(new ContextMenu(copy));
        show(whole);
    }

    /// Shows another id, as a cell does when it is used again.
    public void show(String whole) {
        this.whole = whole;
        setText(CutId.text(whole));
        tooltip.setText(whole);
        setAccessibleText(whole);
    }

    /// Returns the whole id.
    public String whole() {
        return whole;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(whole);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
