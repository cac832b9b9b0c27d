package signalbox.console.connections;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.bus.message.BusException;
import signalbox.console.api.ui.Styles;
import signalbox.console.dialogs.FilePicker;

/// The form that connects to a bus: a folder, or an Azure storage account by connection string or SAS address.
public final class ConnectSheet extends VBox {
    private final ConnectionsModel model;
    private final Keychain keychain;
    private final Runnable onClose;
    private final ToggleButton folderKind = new ToggleButton("Folder");
    private final ToggleButton azureKind = new ToggleButton("Azure");
    private final TextField name = new TextField();
    private final TextField folder = new TextField();
    private final PasswordField secret = new PasswordField();
    private final CheckBox readOnly = new CheckBox("Read-only: refuse every change");
    private final Label error = new Label();

    public ConnectSheet(ConnectionsModel model, Keychain keychain, FilePicker files, Runnable onClose) {
        this.model = model;
        this.keychain = keychain;
        this.onClose = onClose;
        getStyleClass().add(Styles.SB_SHEET);
        setId("connect-sheet");
        var form = new VBox(12, heading(), kinds(), nameBox(), folderBox(files), secretBox(), readOnly, error);
        form.setPadding(new Insets(16));
        VBox.setVgrow(form, Priority.ALWAYS);
        getChildren().addAll(form, buttons());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                connect();
                e.consume();
            }
        });
    }

    /// Puts the focus into the first field.
    public void focusFirst() {
        name.requestFocus();
    }

    private static Label heading() {
        var title = new Label("Connect to a bus");
        title.getStyleClass().add(Styles.SB_TITLE);
        return title;
    }

    private HBox kinds() {
        var group = new ToggleGroup();
        folderKind.setToggleGroup(group);
        azureKind.setToggleGroup(group);
        folderKind.setId("connect-folder");
        azureKind.setId("connect-azure");
        folderKind.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        var box = new HBox(folderKind, azureKind);
        box.getStyleClass().add(Styles.SB_SEGMENTS);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private VBox nameBox() {
        name.setId("connect-name");
        name.setPromptText("shop-test");
        return labelled("Name", name, name);
    }

    private VBox folderBox(FilePicker files) {
        folder.setId("connect-path");
        folder.setPromptText("/var/lib/shop/bus");
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = new Button("Choose…");
        choose.setOnAction(
                e -> files.folder("Choose the folder of the bus").ifPresent(path -> folder.setText(path.toString())));
        var box = labelled("Folder of the bus", folder, new HBox(8, folder, choose));
        showWhen(box, folderKind);
        return box;
    }

    private VBox secretBox() {
        secret.setId("connect-secret");
        secret.setPromptText("DefaultEndpointsProtocol=https;… or https://…?sv=…");
        var box = labelled("Connection string or SAS address", secret, secret);
        var where = new Label("It is kept " + keychain.where() + ".");
        where.setWrapText(true);
        where.getStyleClass().addAll(Styles.SB_SMALL, Styles.SB_SECONDARY);
        box.getChildren().add(where);
        showWhen(box, azureKind);
        return box;
    }

    private static void showWhen(Region box, ToggleButton kind) {
        box.visibleProperty().bind(kind.selectedProperty());
        box.managedProperty().bind(kind.selectedProperty());
    }

    private static VBox labelled(String text, TextField field, Node content) {
        var label = new Label(text);
        label.setLabelFor(field);
        label.getStyleClass().add(Styles.SB_SECONDARY);
        return new VBox(4, label, content);
    }

    private HBox buttons() {
        error.setId("connect-error");
        error.setWrapText(true);
        error.getStyleClass().add(Styles.SB_FAILED);
        var cancel = new Button("Cancel");
        cancel.setOnAction(e -> onClose.run());
        var connect = new Button("Connect");
        connect.setId("connect-deed");
        connect.getStyleClass().add(Styles.SB_DEED);
        connect.setOnAction(e -> connect());
        var row = new HBox(8, cancel, connect);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("sheet-foot");
        return row;
    }

    private void connect() {
        try {
            model.add(azureKind.isSelected() ? azure() : folder());
            onClose.run();
        } catch (IllegalArgumentException e) {
            error.setText(e.getMessage());
        } catch (BusException e) {
            error.setText(e.line());
        }
    }

    private SavedConnection folder() {
        if (folder.getText().isBlank()) {
            throw new IllegalArgumentException("Type or choose the folder of the bus.");
        }
        return new SavedConnection(
                name.getText().strip(), "folder:" + folder.getText().strip(), "#b7791f", readOnly.isSelected(), false);
    }

    private SavedConnection azure() {
        if (secret.getText().isBlank()) {
            throw new IllegalArgumentException("Paste the connection string or the SAS address.");
        }
        var saved = new SavedConnection(
                name.getText().strip(), SavedConnection.AZURE, "#0b68ab", readOnly.isSelected(), false);
        keychain.keep(saved.name(), secret.getText().strip());
        return saved;
    }
}
