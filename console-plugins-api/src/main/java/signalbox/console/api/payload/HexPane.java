package signalbox.console.api.payload;

import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import signalbox.bus.message.Payload;

/// Bytes as rows of offset, hex and letters; only the rows in sight exist.
final class HexPane extends ListView<String> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    HexPane() {
        getStyleClass().add("sb-hex");
        setAccessibleText("Bytes in hexadecimal");
        setFixedCellSize(20);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> new Row());
        MenuItem copy = new MenuItem("Copy rows");
        copy.setOnAction(event -> copyRows());
        MenuItem all = new MenuItem("Select all");
        all.setOnAction(event -> getSelectionModel().selectAll());
        setContextMenu(new ContextMenu(copy, all));
        addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnShortcut);
    }

    void show(Payload bytes) {
        setItems(new HexRows(bytes));
        scrollTo(0);
    }

    /// Lets go of the bytes.
    void clear() {
        setItems(FXCollections.emptyObservableList());
    }

    private void copyOnShortcut(KeyEvent event) {
        if (COPY.match(event)) {
            copyRows();
            event.consume();
        }
    }

    private void copyRows() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", getSelectionModel().getSelectedItems()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class Row extends ListCell<String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }
}
