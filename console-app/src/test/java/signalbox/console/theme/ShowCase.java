package signalbox.console.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.message.Payload;
import signalbox.console.api.payload.PayloadPane;
import signalbox.console.api.payload.PayloadView;
import signalbox.console.api.ui.CutId;
import signalbox.console.api.ui.Facts;
import signalbox.console.api.ui.IdLabel;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.ListFooter;
import signalbox.console.api.ui.Styles;

/// A window with every part of the look on it, to be judged by eye. Its rows are only there to be looked at.
final class ShowCase extends BorderPane {
    record Row(Kind kind, String contract, String id, String order, String waiting, String taken, String size) {}

    private static final String JSON = """
            {"orderId":"4711","customer":"C-20418","currency":"EUR","lines":[{"sku":"MUG-BLUE-03","quantity":12,"unitPrice":8.90},{"sku":"GIFT-CARD-50","quantity":2147483648,"unitPrice":50.00}],"coupon":null,"paid":true,"placedAt":"2026-11-23T15:09:41.204Z"}""";

    final PayloadPane payload;
    final TableView<Row> table = table();

    ShowCase(PayloadPane payload) {
        this.payload = payload;
        payload.show(new PayloadView("JSON in LMF 2, certain", JSON, Payload.ofText(JSON)));
        Region strip = new Region();
        strip.getStyleClass().add(Styles.SB_STRIP);
        setTop(strip);
        setLeft(rail());
        VBox head = new VBox(tabs(), toolbar());
        BorderPane middle = new BorderPane();
        middle.setTop(head);
        SplitPane split = new SplitPane(list(), detail());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        middle.setCenter(split);
        middle.setRight(sheet());
        setCenter(middle);
        setBottom(status());
    }

    private static Node rail() {
        Label name = styled(new Label("Signalbox", new FontIcon(Feather.FLAG)), Styles.SB_TITLE);
        name.setPadding(new Insets(12));
        TreeItem<String> root = new TreeItem<>("root");
        TreeItem<String> demo = new TreeItem<>("demo");
        demo.setExpanded(true);
        for (String place : List.of("Queues", "Poison", "Views", "Domain log", "Schedule")) {
            demo.getChildren().add(new TreeItem<>(place));
        }
        root.getChildren().addAll(List.of(demo, new TreeItem<>("shop-test"), new TreeItem<>("orders-prod")));
        TreeView<String> tree = new TreeView<>(root);
        tree.setShowRoot(false);
        tree.getSelectionModel().select(2);
        VBox.setVgrow(tree, Priority.ALWAYS);
        Label settings = new Label("Settings", new FontIcon(Feather.SETTINGS));
        HBox foot = new HBox(8, settings, gap(), styled(new Label("Ctrl+,"), Styles.SB_KEY));
        foot.setPadding(new Insets(12));
        foot.setAlignment(Pos.CENTER_LEFT);
        Hyperlink connect = new Hyperlink("Connect…", new FontIcon(Feather.PLUS));
        connect.getStyleClass().add(Styles.SB_LINK);
        connect.setPadding(new Insets(12));
        return styled(new VBox(name, tree, connect, foot), Styles.SB_RAIL);
    }

    private static Node tabs() {
        HBox row = styled(new HBox(), Styles.SB_TAB_ROW);
        for (String tab : List.of("Overview", "Queues", "Poison", "Views", "Domain log", "Schedule", "Replay")) {
            ToggleButton button = styled(new ToggleButton(tab, new FontIcon(Feather.LAYERS)), Styles.SB_TAB);
            button.setSelected(tab.equals("Poison"));
            row.getChildren().add(button);
        }
        row.getChildren().addAll(gap(), styled(new Label("Ctrl+K"), Styles.SB_KEY));
        return row;
    }

    private static Node toolbar() {
        TextField search = styled(new TextField(), Styles.SB_SEARCH);
        search.setPromptText("Search in poison: words, order:4711, \"phrase\", tries>5");
        HBox.setHgrow(search, Priority.ALWAYS);
        Button refresh = styled(new Button("", new FontIcon(Feather.REFRESH_CW)), Styles.SB_ICON_BUTTON);
        return styled(
                new HBox(
                        search,
                        styled(new Button("Last 7 days", new FontIcon(Feather.X)), Styles.SB_CHIP),
                        styled(new Button("Failures"), Styles.SB_CHIP, Styles.SB_KIND_FAILURE),
                        styled(
                                new Button("Add filter", new FontIcon(Feather.PLUS)),
                                Styles.SB_CHIP,
                                Styles.SB_CHIP_OUTLINE),
                        styled(new Region(), Styles.SB_DIVIDER),
                        new Button("Requeue…", new FontIcon(Feather.CORNER_UP_RIGHT)),
                        new Button("Edit…", new FontIcon(Feather.EDIT_2)),
                        refresh),
                Styles.SB_TOOLBAR);
    }

    private Node list() {
        ListFooter footer = new ListFooter();
        footer.show("32 of about 5,400", "this service shows only the head");
        footer.freshness("read 3 s ago");
        BorderPane pane = new BorderPane(table);
        pane.setBottom(footer);
        return pane;
    }

    private static TableView<Row> table() {
        TableView<Row> table = new TableView<>();
        table.setItems(FXCollections.observableArrayList(
                IntStream.range(0, 40).mapToObj(ShowCase::row).toList()));
        TableColumn<Row, Row> contract = new TableColumn<>("Contract");
        contract.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        contract.setCellFactory(column -> new ContractCell());
        contract.setPrefWidth(160);
        table.getColumns().add(contract);
        table.getColumns().add(column("Id", 130, Row::id, Styles.SB_ID));
        table.getColumns().add(column("Order", 90, Row::order, Styles.SB_NUMBER));
        table.getColumns().add(column("Waiting", 110, Row::waiting, Styles.SB_NUMBER));
        table.getColumns().add(column("Taken", 70, Row::taken, Styles.SB_NUMBER));
        table.getColumns().add(column("Size", 80, Row::size, Styles.SB_NUMBER));
        table.getSelectionModel().select(2);
        return table;
    }

    private static Row row(int index) {
        Kind kind = Kind.values()[index % 6];
        String id = "%08x-%06x".formatted(index * 0x9E3779B9, index * 7919);
        return new Row(
                kind,
                List.of("PriceOrder", "OrderPlaced", "PaymentFailed", "RetryPayment", "OrderView", "unreadable")
                        .get(index % 6),
                CutId.text(id + id),
                String.valueOf(4711 + index),
                index + " min",
                String.valueOf(index % 5),
                (index % 7) + ".1 KB");
    }

    private static TableColumn<Row, String> column(
            String title, double width, java.util.function.Function<Row, String> value, String style) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.getStyleClass().add(style);
        return column;
    }

    private Node detail() {
        HBox title = new HBox(
                8,
                new KindTag(Kind.COMMAND, "PriceOrder"),
                styled(new Label("order 4711"), Styles.SB_TITLE),
                gap(),
                styled(new Button("Show in log", new FontIcon(Feather.LIST)), Styles.SB_FLAT),
                new Button("Replay…", new FontIcon(Feather.PLAY)));
        title.setAlignment(Pos.CENTER_LEFT);
        Facts facts = new Facts(3)
                .add("Envelope", new IdLabel("9f2c4b7e-8f1d-4c55-a001-0000b2a04e61"))
                .add("Inserted", "15:37:58, 4 min ago")
                .add("Taken", "never")
                .add("Message", new IdLabel("0b91f6aa-8f1d-4c55-a001-0000b2a077c2"))
                .add("Caused by", new Hyperlink("TakePayment 46,577"))
                .add("Size", "1,038 bytes");
        VBox head = new VBox(8, title, facts);
        head.setPadding(new Insets(12, 12, 4, 12));
        HBox tabs = styled(new HBox(), Styles.SB_SUB_TABS);
        for (String tab : List.of("Payload", "Attributes 6", "Bytes", "History", "Raw")) {
            ToggleButton button = styled(new ToggleButton(tab), Styles.SB_TAB);
            button.setSelected(tab.equals("Payload"));
            tabs.getChildren().add(button);
        }
        BorderPane pane = new BorderPane(payload);
        pane.setTop(new VBox(head, tabs));
        return pane;
    }

    private static Node sheet() {
        Label title = styled(new Label("Requeue 40 to orders"), Styles.SB_TITLE);
        VBox head = styled(new VBox(4, title, secondary("A plan. Nothing has changed yet.")), Styles.SB_SECTION);
        ComboBox<String> rate = new ComboBox<>(FXCollections.observableArrayList("5", "20"));
        rate.getSelectionModel().select(0);
        HBox speed = new HBox(8, secondary("Rate"), rate, new Label("a second, about 8 s"));
        speed.setAlignment(Pos.CENTER_LEFT);
        CheckBox stop = new CheckBox("Stop after the first message that fails again");
        stop.setSelected(true);
        VBox choices = styled(new VBox(12, speed, stop, new TextField("4711")), Styles.SB_SECTION);
        Label warning = styled(
                new Label(
                        "3 were requeued yesterday and failed again with the same cause.",
                        new FontIcon(Feather.ALERT_TRIANGLE)),
                Styles.SB_WARNING);
        warning.setWrapText(true);
        Label notice = new Label("Each further message is taken for 30 s, so consumers do not see it meanwhile.");
        notice.setWrapText(true);
        VBox price = styled(
                new VBox(styled(new Label("Looking past the first 32 has a price"), Styles.SB_STRONG), notice),
                Styles.SB_NOTICE);
        Label command = styled(
                new Label("signalbox poison requeue demo orders \\\n  --group amount-overflow"),
                Styles.SB_COMMAND_LINE);
        command.setMaxWidth(Double.MAX_VALUE);
        VBox body = styled(new VBox(12, warning, price, command), Styles.SB_SECTION);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(
                8,
                new Button("Cancel"),
                styled(new Button("Requeue 40 to orders", new FontIcon(Feather.CORNER_UP_RIGHT)), Styles.SB_DEED));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setPadding(new Insets(16));
        return styled(new VBox(head, choices, body, space, buttons), Styles.SB_SHEET);
    }

    private static Node status() {
        ProgressBar bar = new ProgressBar(0.62);
        bar.setPrefWidth(96);
        return styled(
                new HBox(
                        new Label("Verifying domain.tmd"),
                        bar,
                        secondary("31,190 of 50,311, 118,000/s"),
                        new Hyperlink("Cancel"),
                        styled(new Region(), Styles.SB_DIVIDER),
                        secondary("Requeued 12 to payments, 2 min ago"),
                        new Hyperlink("Undo"),
                        gap(),
                        styled(new Label("Writable", new FontIcon(Feather.UNLOCK)), Styles.SB_SECONDARY),
                        styled(new Region(), Styles.SB_DIVIDER),
                        new Label("23 Nov 15:42:07"),
                        secondary("UTC")),
                Styles.SB_STATUS);
    }

    static Label secondary(String text) {
        return styled(new Label(text), Styles.SB_SECONDARY);
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    private static final class ContractCell extends TableCell<Row, Row> {
        private final KindTag tag = new KindTag(Kind.UNKNOWN, "").wide();

        @Override
        protected void updateItem(Row item, boolean empty) {
            super.updateItem(item, empty);
            if (!empty && item != null) {
                tag.show(item.kind(), item.contract());
            }
            setGraphic(empty ? null : tag);
        }
    }
}
