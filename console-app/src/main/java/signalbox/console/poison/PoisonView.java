package signalbox.console.poison;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.Loadable;
import signalbox.console.api.Place;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;
import signalbox.console.api.detail.EnvelopeDetail;
import signalbox.console.api.detail.MessageFacts;
import signalbox.console.api.ui.AdaptiveSplit;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.IdLabel;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.ListPane;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.RowTable;
import signalbox.console.api.ui.SearchField;
import signalbox.console.api.ui.Styles;

/// The tab *Poison*: causes at the left, the messages of the chosen one, the reason and payload of one message.
final class PoisonView implements TabView {
    private final TabContext context;
    private final PoisonModel model;
    private final MessageFacts facts;
    private final RowTable<PoisonItem> table = new RowTable<>(PoisonItem::id);
    private final ListPane list = new ListPane(table);
    private final CauseList causes;
    private final EnvelopeDetail detail;
    private final SearchField search;
    private final Button requeue = new Button("Requeue…", new FontIcon("fth-corner-up-left"));
    private final Button delete = new Button("Delete…", new FontIcon("fth-trash-2"));
    private final VBox root;

    PoisonView(TabContext context, PoisonModel model) {
        this.context = context;
        this.model = model;
        var clock = context.bus().clock();
        facts = new MessageFacts(clock);
        causes = new CauseList(model, new RelativeTime(clock));
        detail = new EnvelopeDetail(
                context.bus().codec(), context.tasks(), "Choose a message to see why it failed and what is in it.");
        search = new SearchField(
                "poison-search", "Search in poison: words, key:4711, \"phrase\", tries>5", model::search);
        columns(new RelativeTime(clock));
        table.setContextMenu(menu());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().selectedItemProperty().subscribe(this::detail);
        table.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<PoisonItem>)
                change -> marks());
        var split = new AdaptiveSplit(list, detail, 0.42);
        HBox.setHgrow(split, Priority.ALWAYS);
        var body = new HBox(causes, split);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(toolbar(), body);
        root.setId("poison-view");
        model.shownProperty().subscribe(this::show);
    }

    private void columns(RelativeTime times) {
        table.setId("poison-messages");
        table.setAccessibleText("Poison messages");
        table.node(
                "Contract",
                150,
                item -> item.row().contract(),
                () -> new KindTag(Kind.UNKNOWN, "").wide(),
                (tag, item) -> tag.show(item.row().kind(), item.row().contract()));
        table.node(
                "Id",
                124,
                item -> item.row().envelopeId(),
                () -> new IdLabel(""),
                (label, item) -> label.show(item.row().envelopeId()));
        table.text("Key", 76, item -> item.row().key());
        table.<Instant>number(
                "Failed",
                84,
                PoisonItem::failed,
                item -> times.since(item.failed()),
                item -> RelativeTime.absolute(item.failed()));
        table.<Integer>number(
                "Tries",
                50,
                PoisonItem::tries,
                item -> item.tries() == 0 ? "?" : Integer.toString(item.tries()),
                item -> item.tries() == 0 ? "Nobody recorded the tries" : item.tries() + " failed tries");
        table.<Integer>number(
                "Size",
                64,
                item -> item.row().size(),
                item -> ByteSize.text(item.row().size()),
                item -> ByteSize.exact(item.row().size()));
    }

    private HBox toolbar() {
        requeue.setId("poison-requeue");
        requeue.setOnAction(e -> requeue());
        delete.setId("poison-delete");
        delete.setOnAction(e -> delete());
        delete.setTooltip(new Tooltip("Delete the marked messages; their bodies stay in the journal  Del"));
        var refresh = new Button(null, new FontIcon("fth-refresh-cw"));
        refresh.getStyleClass().add(Styles.SB_ICON_BUTTON);
        refresh.setAccessibleText("Refresh");
        refresh.setTooltip(new Tooltip("Refresh  F5"));
        refresh.setOnAction(e -> refresh());
        for (var button : List.of(requeue, delete, refresh)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        marks();
        var bar = new HBox(8, search, requeue, delete, refresh);
        bar.getStyleClass().add(Styles.SB_TOOLBAR);
        return bar;
    }

    private ContextMenu menu() {
        var send = new MenuItem("Requeue…");
        send.setOnAction(e -> requeue());
        var all = new MenuItem("Mark all with this cause");
        all.setOnAction(e -> table.getSelectionModel().selectAll());
        var copyId = new MenuItem("Copy id");
        copyId.setOnAction(e -> chosen().stream()
                .findFirst()
                .ifPresent(item -> context.dialogs().copy("The id", item.row().envelopeId())));
        var command = new MenuItem("Copy as command");
        command.setOnAction(e -> copyCommand());
        var drop = new MenuItem("Delete…");
        drop.setOnAction(e -> delete());
        var menu = new ContextMenu(send, all, copyId, command, drop);
        menu.setOnShowing(e -> {
            send.setDisable(context.readOnly() || chosen().isEmpty());
            drop.setDisable(context.readOnly() || chosen().isEmpty());
        });
        return menu;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.C) {
            copyCommand();
            event.consume();
        } else if (!event.isShortcutDown() && event.getCode() == KeyCode.R) {
            requeue();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        }
    }

    private List<PoisonItem> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void requeue() {
        if (!chosen().isEmpty() && !context.readOnly()) {
            context.dialogs().propose(model.requeue(chosen()), done -> model.refresh());
        }
    }

    private void delete() {
        if (!chosen().isEmpty() && !context.readOnly()) {
            context.dialogs().propose(model.delete(chosen()), done -> model.refresh());
        }
    }

    private void copyCommand() {
        if (!chosen().isEmpty()) {
            context.dialogs().copyCommand(model.requeue(chosen()));
        }
    }

    private void marks() {
        var count = table.getSelectionModel().getSelectedItems().size();
        requeue.setText(count > 1 ? String.format("Requeue %,d…", count) : "Requeue…");
        requeue.setDisable(count == 0 || context.readOnly());
        delete.setDisable(count == 0 || context.readOnly());
        requeue.setTooltip(new Tooltip(
                context.readOnly()
                        ? "This connection is read-only"
                        : "Send the marked messages back to where they came from  R"));
    }

    private void show(Loadable<PoisonModel.Shown> state) {
        switch (state) {
            case Loadable.Loading<PoisonModel.Shown> loading -> list.loading();
            case Loadable.Failed<PoisonModel.Shown> failure -> list.failed(failure.failure(), this::refresh);
            case Loadable.Ready<PoisonModel.Shown> shown -> fill(shown.value());
        }
    }

    private void fill(PoisonModel.Shown shown) {
        table.show(shown.items());
        var seen = shown.seen();
        var of = shown.group() == null ? seen.items().size() : shown.group().count();
        list.footer()
                .show(
                        String.format("%,d of %,d", shown.items().size(), of)
                                + (shown.group() == null ? "" : " with this cause"),
                        seen.why().isEmpty() ? "complete" : seen.why());
        if (!shown.items().isEmpty()) {
            list.filled();
        } else if (seen.items().isEmpty()) {
            list.empty(new EmptyState(Feather.CHECK, "No queue of this bus has a poison message."));
        } else {
            list.empty(new EmptyState(Feather.SEARCH, "No poison message matches the search.")
                    .next("Empty the search", () -> search.type("")));
        }
    }

    private void detail(@Nullable PoisonItem item) {
        if (item == null) {
            detail.clear();
            return;
        }
        detail.above(new ReasonPane(item.history()));
        detail.show(facts.subject(item.row()));
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
        search.type(place.search());
    }
}
