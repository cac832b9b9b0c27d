package signalbox.console.queues;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.storage.PoisonNames;
import signalbox.console.api.Loadable;
import signalbox.console.api.Place;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;
import signalbox.console.api.detail.EnvelopeDetail;
import signalbox.console.api.detail.MessageFacts;
import signalbox.console.api.detail.MessageRow;
import signalbox.console.api.detail.MessageTable;
import signalbox.console.api.ui.AdaptiveSplit;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.ListPane;
import signalbox.console.api.ui.RowTable;
import signalbox.console.api.ui.SearchField;
import signalbox.console.api.ui.Styles;

/// The tab *Queues*: the queues at the left, the messages of the chosen one, the detail of the chosen message.
final class QueuesView implements TabView {
    private final TabContext context;
    private final QueuesModel model;
    private final MessageFacts facts;
    private final RowTable<MessageRow> table;
    private final ListPane list;
    private final EnvelopeDetail detail;
    private final SearchField search;
    private final QueueList queues;
    private final MenuButton moveTo = new MenuButton("Move to", new FontIcon("fth-arrow-right"));
    private final VBox root;

    QueuesView(TabContext context, QueuesModel model) {
        this.context = context;
        this.model = model;
        facts = new MessageFacts(context.bus().clock());
        table = MessageTable.of("queue-messages", context.bus().clock());
        list = new ListPane(table);
        detail = new EnvelopeDetail(context.bus().codec(), context.tasks(), "Choose a message to see what is in it.");
        search = new SearchField(
                "queue-search", "Search the messages shown: words, key:4711, \"phrase\", taken>3", model::search);
        queues = new QueueList(model);
        var split = new AdaptiveSplit(list, detail, 0.5);
        HBox.setHgrow(split, Priority.ALWAYS);
        var body = new HBox(queues, split);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(toolbar(), body);
        root.setId("queues-view");
        model.messagesProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(this::detail);
        table.setContextMenu(menu());
    }

    private HBox toolbar() {
        moveTo.setId("queue-move");
        moveTo.setTooltip(new Tooltip("Move the selected messages, or all when none is selected"));
        moveTo.setOnShowing(e -> moveTo.getItems().setAll(targets()));
        var export = button("queue-export", "Export…", "fth-upload", this::export);
        var purge = button(
                "queue-purge", "Purge…", "fth-trash-2", () -> context.dialogs().propose(model.purge(), done -> {}));
        var refresh = new Button(null, new FontIcon("fth-refresh-cw"));
        refresh.getStyleClass().add(Styles.SB_ICON_BUTTON);
        refresh.setId("queue-refresh");
        refresh.setAccessibleText("Refresh");
        refresh.setTooltip(new Tooltip("Refresh  F5"));
        refresh.setOnAction(e -> refresh());
        moveTo.setDisable(context.readOnly());
        purge.setDisable(context.readOnly());
        var bar = new HBox(8, search, moveTo, export, purge, refresh);
        bar.getChildren().stream().skip(1).map(Region.class::cast).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        bar.getStyleClass().add(Styles.SB_TOOLBAR);
        return bar;
    }

    private static Button button(String id, String text, String icon, Runnable deed) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setOnAction(e -> deed.run());
        return button;
    }

    private List<MenuItem> targets() {
        return model.targets().stream()
                .map(target -> {
                    var item = new MenuItem(target);
                    item.setMnemonicParsing(false);
                    item.setOnAction(e -> context.dialogs().propose(model.move(selected(), target), done -> {}));
                    return item;
                })
                .toList();
    }

    private ContextMenu menu() {
        var move = new Menu("Move to");
        var copyId = new MenuItem("Copy id");
        copyId.setOnAction(e -> chosen().ifPresent(row -> context.dialogs().copy("The id", row.envelopeId())));
        var command = new MenuItem("Copy as command");
        command.setOnAction(e -> copyCommand());
        var menu = new ContextMenu(move, copyId, command);
        menu.setOnShowing(e -> {
            move.getItems().setAll(targets());
            move.setDisable(context.readOnly() || chosen().isEmpty());
            copyId.setDisable(chosen().isEmpty());
        });
        return menu;
    }

    private java.util.Optional<MessageRow> chosen() {
        return java.util.Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private Set<String> selected() {
        var ids = new LinkedHashSet<String>();
        table.getSelectionModel()
                .getSelectedItems()
                .forEach(row -> ids.add(row.shown().message().id()));
        return ids;
    }

    private void copyCommand() {
        context.dialogs().copyCommand(model.command());
    }

    private void export() {
        context.dialogs()
                .chooseFolder("Choose an empty folder for the messages")
                .ifPresent(folder -> context.dialogs().propose(model.export(folder), done -> {}));
    }

    private void show(Loadable<QueuesModel.Messages> state) {
        switch (state) {
            case Loadable.Loading<QueuesModel.Messages> loading -> list.loading();
            case Loadable.Failed<QueuesModel.Messages> failure -> list.failed(failure.failure(), this::refresh);
            case Loadable.Ready<QueuesModel.Messages> messages -> fill(messages.value());
        }
    }

    private void fill(QueuesModel.Messages messages) {
        table.show(messages.rows());
        list.footer().show(messages.count(), messages.note());
        if (!messages.rows().isEmpty()) {
            list.filled();
        } else if (messages.all().isEmpty()) {
            list.empty(new EmptyState(
                    Feather.INBOX, model.queueProperty().get() + " is empty. New messages appear on refresh."));
        } else {
            list.empty(new EmptyState(Feather.SEARCH, "No message that is shown matches the search.")
                    .next("Empty the search", () -> search.type("")));
        }
    }

    private void detail(@org.jspecify.annotations.Nullable MessageRow row) {
        if (row == null) {
            detail.clear();
            return;
        }
        detail.show(facts.subject(row));
        var poison = PoisonNames.isPoison(row.queue());
        detail.actions()
                .getChildren()
                .setAll(
                        poison
                                ? List.of(EnvelopeDetail.action(
                                        "open-poison",
                                        "Open in Poison",
                                        new FontIcon("fth-alert-triangle"),
                                        () -> context.open(new Place("poison", row.queue(), row.envelopeId()))))
                                : List.of());
    }

    @Override
    public Region region() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void focusSearch() {
        search.focus();
    }

    @Override
    public void go(Place place) {
        if (!place.path().isEmpty()) {
            model.select(place.path());
        }
        search.type(place.search());
    }
}
