package signalbox.console.views;

import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.view.ViewComparison;
import signalbox.console.api.Loadable;
import signalbox.console.api.Place;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;
import signalbox.console.api.ui.AdaptiveSplit;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.ListPane;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.RowTable;
import signalbox.console.api.ui.SearchField;
import signalbox.console.api.ui.Styles;

/// The tab *Views*: types, keys, one view; or, after a rebuild, the differences and the swap.
final class ViewsView implements TabView {
    private final TabContext context;
    private final ViewsModel model;
    private final RowTable<ViewRow> table = new RowTable<>(ViewRow::key);
    private final ListPane list = new ListPane(table);
    private final ViewDetail detail;
    private final SearchField search;
    private final SwapBar swapBar;
    private final Button rebuild = new Button("Rebuild beside", new FontIcon("fth-refresh-ccw"));
    private final Button compare = new Button("Show differences", new FontIcon("fth-columns"));
    private final Button back = new Button("Swap back…", new FontIcon("fth-corner-up-left"));
    private final TableColumn<ViewRow, ?> size;
    private final TableColumn<ViewRow, ?> written;
    private final TableColumn<ViewRow, ?> how;
    private final TableColumn<ViewRow, ?> fields;
    private final VBox root;

    ViewsView(TabContext context, ViewsModel model) {
        this.context = context;
        this.model = model;
        var times = new RelativeTime(context.bus().clock());
        table.setId("view-keys");
        table.setAccessibleText("Views");
        table.text("Key", 180, ViewRow::key);
        how = table.text("Difference", 110, ViewRow::how);
        fields = table.text("Fields", 180, ViewRow::fields);
        size = table.<Long>number(
                "Size", 70, ViewsView::bytes, r -> ByteSize.text(bytes(r)), r -> ByteSize.exact(bytes(r)));
        written = table.<Instant>number(
                "Written", 90, ViewsView::when, r -> times.since(when(r)), r -> RelativeTime.absolute(when(r)));
        detail = new ViewDetail(context.bus().codec(), context.tasks());
        search = new SearchField("view-search", "Search the views by key", model::search);
        swapBar = new SwapBar(context, model);
        var split = new AdaptiveSplit(list, detail, 0.4);
        HBox.setHgrow(split, Priority.ALWAYS);
        var body = new HBox(new TypeList(model), split);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(toolbar(), body, swapBar);
        root.setId("views-view");
        model.typesProperty().subscribe(state -> {
            if (state instanceof Loadable.Failed<?> failed) {
                list.failed(failed.failure(), this::refresh);
            } else if (state instanceof Loadable.Ready<java.util.List<signalbox.bus.view.ViewType>> ready
                    && ready.value().isEmpty()) {
                list.empty(new EmptyState(Feather.LAYOUT, "This bus has no views."));
            }
        });
        model.keysProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(this::detail);
        table.setContextMenu(menu());
    }

    private static long bytes(ViewRow row) {
        return row.live() == null ? 0 : row.live().size();
    }

    private static Instant when(ViewRow row) {
        return row.live() == null ? Instant.EPOCH : row.live().modified();
    }

    private HBox toolbar() {
        rebuild.setId("view-rebuild");
        rebuild.setOnAction(e -> model.rebuild());
        compare.setId("view-compare");
        compare.setTooltip(new Tooltip("Show how the rebuilt views differ from the live ones"));
        compare.setOnAction(e -> model.compare(true));
        back.setId("view-back");
        back.setTooltip(new Tooltip("Put the views back that the last swap replaced"));
        back.setDisable(context.readOnly());
        back.setOnAction(e -> context.dialogs().propose(model.swapBack(), done -> model.refresh()));
        var refresh = new Button(null, new FontIcon("fth-refresh-cw"));
        refresh.getStyleClass().add(Styles.SB_ICON_BUTTON);
        refresh.setAccessibleText("Refresh");
        refresh.setTooltip(new Tooltip("Refresh  F5"));
        refresh.setOnAction(e -> refresh());
        var bar = new HBox(8, search, rebuild, compare, back, refresh);
        bar.getChildren().stream().skip(1).map(Region.class::cast).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        bar.getStyleClass().add(Styles.SB_TOOLBAR);
        return bar;
    }

    private ContextMenu menu() {
        var copy = new MenuItem("Copy key");
        copy.setOnAction(e -> {
            var row = table.getSelectionModel().getSelectedItem();
            if (row != null) {
                context.dialogs().copy("The key", row.key());
            }
        });
        var command = new MenuItem("Copy as command");
        command.setOnAction(e -> {
            var row = table.getSelectionModel().getSelectedItem();
            context.dialogs().copyCommand(model.command(row == null ? null : row.key()));
        });
        return new ContextMenu(copy, command);
    }

    private void show(Loadable<ViewsModel.Keys> state) {
        switch (state) {
            case Loadable.Loading<ViewsModel.Keys> loading -> list.loading();
            case Loadable.Failed<ViewsModel.Keys> failed -> list.failed(failed.failure(), this::refresh);
            case Loadable.Ready<ViewsModel.Keys> ready -> fill(ready.value());
        }
    }

    private void fill(ViewsModel.Keys keys) {
        var compared = keys.compared();
        columns(compared != null);
        buttons(keys);
        table.show(keys.rows());
        var set = keys.set();
        var bar = compared != null && set != null;
        swapBar.setVisible(bar);
        swapBar.setManaged(bar);
        if (compared != null && set != null) {
            swapBar.show(compared, set, context.readOnly());
            list.footer().show(summary(compared), String.format("%,d same", compared.same()));
        } else {
            list.footer()
                    .show(
                            String.format(
                                    "%,d of %s%,d",
                                    keys.rows().size(),
                                    keys.more() ? "more than " : "",
                                    keys.all().size()),
                            keys.more() ? "only the first keys are listed" : "complete");
        }
        if (keys.rows().isEmpty()) {
            list.empty(new EmptyState(Feather.LAYOUT, empty(keys)));
            detail.clear();
        } else {
            list.filled();
        }
    }

    private static String summary(ViewComparison compared) {
        return String.format(
                "≠ %,d differ   + %,d only rebuilt   − %,d only live",
                compared.differ(), compared.onlyRebuilt(), compared.onlyLive());
    }

    private static String empty(ViewsModel.Keys keys) {
        if (!keys.all().isEmpty()) {
            return "No view matches the search.";
        }
        return keys.compared() == null ? "This type has no views." : "The rebuilt views are the same as the live ones.";
    }

    private void columns(boolean comparing) {
        how.setVisible(comparing);
        fields.setVisible(comparing);
        size.setVisible(!comparing);
        written.setVisible(!comparing);
    }

    private void buttons(ViewsModel.Keys keys) {
        var known = model.solution();
        rebuild.setDisable(known.isEmpty() || context.readOnly());
        rebuild.setTooltip(new Tooltip(known.map(s -> "Rebuild " + keys.type() + " from " + s.domainLog() + " with "
                        + s.name() + " " + s.version() + ", beside the live views")
                .orElse("No solution that is known here has a projection for " + keys.type())));
        compare.setDisable(keys.set() == null || keys.compared() != null);
    }

    private void detail(@Nullable ViewRow row) {
        if (row == null) {
            detail.clear();
        } else if (row.difference() == null) {
            model.read(row.key(), detail::show);
        } else {
            var type = model.typeProperty().get();
            model.readBoth(row.key(), both -> detail.show(type, both));
        }
    }

    @Override
    public Region region() {
        return root;
    }

    @Override
    public void shown() {
        if (!(model.keysProperty().get() instanceof Loadable.Ready)) {
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
