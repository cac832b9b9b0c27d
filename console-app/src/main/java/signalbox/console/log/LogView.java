package signalbox.console.log;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.log.LogRecord;
import signalbox.bus.storage.TapeSummary;
import signalbox.console.api.Loadable;
import signalbox.console.api.Place;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;
import signalbox.console.api.detail.EnvelopeDetail;
import signalbox.console.api.detail.EnvelopeDetail.Fact;
import signalbox.console.api.ui.AdaptiveSplit;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.ListPane;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.SearchField;
import signalbox.console.api.ui.Styles;

/// The tab *Domain log*: the records, newest first, and the detail of the chosen one.
final class LogView implements TabView {
    private final TabContext context;
    private final LogModel model;
    private final LogTable table;
    private final ListPane list;
    private final EnvelopeDetail detail;
    private final SearchField search;
    private final ComboBox<String> tapes = new ComboBox<>();
    private final RelativeTime times;
    private final VBox root;
    private boolean filling;

    LogView(TabContext context, LogModel model) {
        this.context = context;
        this.model = model;
        times = new RelativeTime(context.bus().clock());
        table = new LogTable(model);
        list = new ListPane(table);
        detail = new EnvelopeDetail(context.bus().codec(), context.tasks(), "Choose a record to see what happened.");
        search = new SearchField(
                "log-search",
                "Search the log: contract:OrderPlaced key:4711 from:2026-11-23 any text",
                ignored -> searched());
        var split = new AdaptiveSplit(list, detail, 0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(toolbar(), split);
        root.setId("log-view");
        model.tapesProperty().subscribe(this::showTapes);
        model.windowProperty().subscribe(this::show);
        table.table().getSelectionModel().selectedItemProperty().subscribe(this::detail);
        table.table().setContextMenu(menu());
    }

    private void searched() {
        model.filter(LogSearch.parse(search.text()));
    }

    private HBox toolbar() {
        tapes.setId("log-tapes");
        tapes.setAccessibleText("Tape");
        tapes.setPrefWidth(190);
        tapes.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.select(now);
            }
        });
        var newest = icon("log-newest", "fth-chevrons-up", "Newest records  Home", () -> model.goTo(Long.MAX_VALUE));
        var oldest = icon("log-oldest", "fth-chevrons-down", "Oldest records  End", () -> model.goTo(1));
        var verify = new Button("Verify", new FontIcon("fth-check-circle"));
        verify.setId("log-verify");
        verify.setTooltip(new Tooltip("Check the hash of every record"));
        verify.setOnAction(e -> model.verify());
        var salvage = new Button("Salvage…", new FontIcon("fth-life-buoy"));
        salvage.setId("log-salvage");
        salvage.setTooltip(new Tooltip("Copy the good records to a new file"));
        salvage.setOnAction(e -> context.dialogs()
                .chooseNewFile("Where to put the good records", "salvaged.tape")
                .ifPresent(to -> context.dialogs().propose(model.salvage(to), done -> {})));
        var refresh = icon("log-refresh", "fth-refresh-cw", "Refresh  F5", this::refresh);
        var bar = new HBox(8, search, tapes, newest, oldest, verify, salvage, refresh);
        bar.getChildren().stream().skip(2).map(Region.class::cast).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        bar.getStyleClass().add(Styles.SB_TOOLBAR);
        return bar;
    }

    private static Button icon(String id, String icon, String text, Runnable deed) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SB_ICON_BUTTON);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(e -> deed.run());
        return button;
    }

    private ContextMenu menu() {
        var key = new MenuItem("Show everything with this key");
        key.setOnAction(e -> chosen().flatMapKey(k -> search.type("key:" + k)));
        var copy = new MenuItem("Copy envelope id");
        copy.setOnAction(e -> chosen().flatMapId(id -> context.dialogs().copy("The id", id)));
        var command = new MenuItem("Copy as command");
        command.setOnAction(e -> context.dialogs().copyCommand(model.command()));
        return new ContextMenu(key, copy, command);
    }

    private Chosen chosen() {
        return new Chosen(table.table().getSelectionModel().getSelectedItem());
    }

    /// The chosen record, if there is one.
    private record Chosen(@Nullable LogRecord record) {
        void flatMapKey(java.util.function.Consumer<String> use) {
            if (record != null) {
                record.key().ifPresent(use);
            }
        }

        void flatMapId(java.util.function.Consumer<String> use) {
            if (record != null) {
                record.envelope().ifPresent(envelope -> use.accept(envelope.id()));
            }
        }
    }

    private void showTapes(Loadable<List<TapeSummary>> state) {
        if (state instanceof Loadable.Failed<List<TapeSummary>> failed) {
            list.failed(failed.failure(), this::refresh);
        } else if (state instanceof Loadable.Ready<List<TapeSummary>> ready) {
            filling = true;
            tapes.getItems()
                    .setAll(ready.value().stream().map(TapeSummary::name).toList());
            tapes.setValue(model.tapeProperty().get());
            filling = false;
            if (ready.value().isEmpty()) {
                list.empty(new EmptyState(Feather.LIST, "This bus has no tape, so it has no domain log."));
                list.footer().show("0 records", "complete");
            }
        }
    }

    private void show(Loadable<LogWindow> state) {
        switch (state) {
            case Loadable.Loading<LogWindow> loading -> list.loading();
            case Loadable.Failed<LogWindow> failed -> list.failed(failed.failure(), this::refresh);
            case Loadable.Ready<LogWindow> ready -> fill(ready.value());
        }
    }

    private void fill(LogWindow window) {
        table.show(window);
        var total = String.format("%,d records", window.state().records());
        list.footer()
                .show(
                        window.hits()
                                ? String.format(
                                        "%,d hits in %s", window.records().size(), total)
                                : total,
                        window.note());
        if (!window.records().isEmpty()) {
            list.filled();
        } else if (window.hits()) {
            list.empty(new EmptyState(Feather.SEARCH, "No record matches the search.")
                    .next("Empty the search", () -> search.type("")));
        } else {
            list.empty(new EmptyState(Feather.LIST, "This tape has no record yet."));
        }
    }

    private void detail(@Nullable LogRecord record) {
        if (record == null) {
            return;
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Version", String.format("%,d", record.version())));
        var time = record.time();
        facts.add(new Fact(
                "Recorded", time == null ? "unknown" : RelativeTime.absolute(time) + ", " + times.phrase(time)));
        facts.add(new Fact("Hash", "SHA-1 matches"));
        facts.add(new Fact("Envelope", record.envelope().map(e -> e.id()).orElse("none")));
        facts.add(new Fact("Offset", String.format("%,d", record.offset())));
        facts.add(new Fact("Size", ByteSize.exact(record.size())));
        detail.show(new EnvelopeDetail.Subject(
                LogTable.kind(record),
                record.contract().isEmpty() ? "unreadable" : record.contract(),
                record.key().orElse("record " + record.version()),
                facts,
                record.decoded(),
                record.data()));
    }

    @Override
    public Region region() {
        return root;
    }

    @Override
    public void shown() {
        if (!(model.windowProperty().get() instanceof Loadable.Ready)) {
            model.refresh();
        }
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
