package signalbox.console.theme;

import java.time.LocalDate;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.tableview2.FilteredTableView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.Failure;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.ErrorState;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.LoadingRows;
import signalbox.console.api.ui.Styles;

/// Every control by itself, JavaFX's and ControlsFX's, to be judged by eye.
final class ControlsCase extends GridPane {
    ControlsCase() {
        setPadding(new Insets(16));
        setHgap(16);
        setVgap(16);
        addRow(0, buttons(), fields(), choices());
        addRow(1, states(), dialog(), controlsFx());
        add(tabs(), 0, 2, 1, 1);
        add(tables(), 1, 2, 2, 1);
    }

    private static Node buttons() {
        Button disabled = new Button("Disabled");
        disabled.setDisable(true);
        Button standard = new Button("Default");
        standard.setDefaultButton(true);
        HBox row = new HBox(
                8, new Button("Outlined"), ShowCase.styled(new Button("Deed"), Styles.SB_DEED), standard, disabled);
        HBox second = new HBox(
                8,
                ShowCase.styled(new Button("Flat"), Styles.SB_FLAT),
                new MenuButton("Menu", null, new MenuItem("One")),
                new ToggleButton("Toggle"),
                ShowCase.styled(new Button("", new FontIcon(Feather.COPY)), Styles.SB_ICON_BUTTON));
        ToggleButton middle = new ToggleButton("Side by side");
        middle.setSelected(true);
        HBox segments = ShowCase.styled(
                new HBox(new ToggleButton("Before"), middle, new ToggleButton("After")), Styles.SB_SEGMENTS);
        segments.setMaxWidth(USE_PREF_SIZE);
        HBox tags = new HBox(
                8,
                ShowCase.styled(new Label("in memory"), Styles.SB_TAG),
                ShowCase.styled(new MenuButton("JSON in LMF 2"), Styles.SB_TAG),
                ShowCase.styled(new Label("Ctrl+K"), Styles.SB_KEY),
                ShowCase.styled(new Label("1,284"), Styles.SB_BIG_NUMBER));
        tags.setAlignment(Pos.CENTER_LEFT);
        VBox kinds = new VBox(4);
        for (Kind kind : Kind.values()) {
            kinds.getChildren().add(new KindTag(kind, kind.word()));
        }
        return card(row, second, segments, tags, kinds);
    }

    private static Node fields() {
        TextField field = new TextField();
        field.setPromptText("Prompt");
        TextArea area = new TextArea("Text area\nof two lines");
        area.setPrefRowCount(3);
        Spinner<Integer> spinner = new Spinner<>(1, 10, 5);
        DatePicker date = new DatePicker(LocalDate.of(2026, 11, 23));
        return card(field, new PasswordField(), area, spinner, date, new Slider(0, 10, 4));
    }

    private static Node choices() {
        CheckBox checked = new CheckBox("Checked");
        checked.setSelected(true);
        RadioButton radio = new RadioButton("Radio");
        radio.setSelected(true);
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("next 200"));
        combo.getSelectionModel().select(0);
        ComboBox<String> editable = new ComboBox<>(FXCollections.observableArrayList("orders"));
        editable.setEditable(true);
        ChoiceBox<String> choice = new ChoiceBox<>(FXCollections.observableArrayList("choice"));
        choice.getSelectionModel().select(0);
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("orders", "payments", "stock"));
        list.getSelectionModel().select(1);
        list.setPrefHeight(90);
        Label owner = new Label("Has a menu");
        owner.setContextMenu(new ContextMenu(new MenuItem("Copy")));
        owner.setTooltip(new Tooltip("9f2c4b7e-8f1d"));
        return card(
                checked,
                new CheckBox("Not checked"),
                radio,
                new RadioButton("Other"),
                combo,
                editable,
                choice,
                list,
                owner);
    }

    private static Node states() {
        LoadingRows loading = new LoadingRows(4);
        loading.setPrefHeight(104);
        return card(
                new EmptyState(Feather.INBOX, "No poison messages.").next("Look in queues", () -> {}),
                new ErrorState(
                        new Failure(
                                "SB-4031",
                                "Queue orders refused the message: the key has no add right.",
                                "Ask for a SAS with a.",
                                ""),
                        () -> {}),
                loading);
    }

    private static Node dialog() {
        DialogPane pane = new DialogPane();
        pane.setHeaderText("End the running tasks?");
        pane.setContentText("Two tasks are running. What is journalled goes on next time.");
        pane.getButtonTypes().addAll(javafx.scene.control.ButtonType.OK, javafx.scene.control.ButtonType.CANCEL);
        TitledPane titled = new TitledPane("11 frames of signalbox.bus.dispatch", new Label("at Frame.java:12"));
        return card(pane, titled, new ProgressIndicator(0.4));
    }

    private static Node controlsFx() {
        NotificationPane notes = new NotificationPane(new StackPane(new Label("Content")));
        notes.setText("Requeued 12 to payments");
        notes.setPrefHeight(80);
        notes.show();
        SearchableComboBox<String> search =
                new SearchableComboBox<>(FXCollections.observableArrayList("orders", "payments"));
        search.getSelectionModel().select(0);
        CheckComboBox<String> checks = new CheckComboBox<>(FXCollections.observableArrayList("C", "E", "F"));
        checks.getCheckModel().checkAll();
        ToggleSwitch toggle = new ToggleSwitch("Switch");
        toggle.setSelected(true);
        SegmentedButton segments = new SegmentedButton(new ToggleButton("One"), new ToggleButton("Two"));
        BreadCrumbBar<String> crumbs = new BreadCrumbBar<>(BreadCrumbBar.buildTreeModel("demo", "orders"));
        StatusBar status = new StatusBar();
        status.setText("Ready");
        status.setProgress(0.4);
        return card(notes, search, checks, toggle, segments, crumbs, new RangeSlider(0, 10, 2, 6), status);
    }

    private static Node tabs() {
        Tab first = new Tab("Side by side", new Label("First"));
        TabPane tabs = new TabPane(first, new Tab("Unified"), new Tab("Bytes"));
        tabs.setPrefHeight(80);
        TaskProgressView<javafx.concurrent.Task<Void>> tasks = new TaskProgressView<>();
        tasks.setPrefHeight(60);
        return card(tabs, tasks);
    }

    private static Node tables() {
        FilteredTableView<String> filtered = new FilteredTableView<>(FXCollections.observableArrayList("a", "b"));
        var column = new org.controlsfx.control.tableview2.FilteredTableColumn<String, String>("Filtered");
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyStringWrapper(cell.getValue()));
        column.setPrefWidth(160);
        filtered.getColumns().add(column);
        filtered.setPrefSize(260, 120);
        PropertySheet sheet = new PropertySheet();
        sheet.setPrefSize(260, 120);
        return card(new HBox(16, filtered, sheet));
    }

    private static Node card(Node... nodes) {
        VBox box = new VBox(8, nodes);
        box.setPadding(new Insets(12));
        box.setPrefWidth(370);
        return ShowCase.styled(new StackPane(box), Styles.SB_CARD);
    }
}
