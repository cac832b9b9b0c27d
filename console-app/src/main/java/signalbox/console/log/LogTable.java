package signalbox.console.log;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import signalbox.bus.log.LogRecord;
import signalbox.console.api.Loadable;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.ContractKind;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.RowTable;
import signalbox.console.api.ui.Styles;

/// The list of records: a table that holds only the rows one can see, and a scroll bar over the whole log. It costs
/// the same at any place of a log of any length.
final class LogTable extends HBox {
    private static final double ROW = 26;
    private static final double HEADER = 28;

    private final LogModel model;
    private final RowTable<LogRecord> table = new RowTable<>(r -> Long.toString(r.version()));
    private final ScrollBar bar = new ScrollBar();
    private boolean filling;

    LogTable(LogModel model) {
        this.model = model;
        getStyleClass().add("log-table");
        columns();
        bar.setOrientation(Orientation.VERTICAL);
        bar.setId("log-bar");
        bar.setAccessibleText("Place in the log");
        bar.valueProperty().addListener((property, before, now) -> scrolled(now.doubleValue()));
        HBox.setHgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, bar);
        table.heightProperty().subscribe(h -> fit(h.doubleValue()));
        table.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void fit(double height) {
        model.fit((int) Math.floor((height - HEADER - 2) / ROW));
        if (model.windowProperty().get() instanceof Loadable.Ready<LogWindow> ready) {
            show(ready.value());
        }
    }

    /// Returns the table.
    RowTable<LogRecord> table() {
        return table;
    }

    private void columns() {
        table.setId("log-records");
        table.setAccessibleText("Records, newest first");
        table.<Long>number(
                "Version",
                76,
                LogRecord::version,
                r -> String.format("%,d", r.version()),
                r -> String.format("Version %,d at byte %,d", r.version(), r.offset()));
        table.<Instant>number("Time", 108, LogTable::order, LogTable::clock, LogTable::exact);
        table.node(
                "Contract",
                170,
                LogRecord::contract,
                () -> new KindTag(Kind.UNKNOWN, "").wide(),
                (tag, r) -> tag.show(kind(r), r.contract().isEmpty() ? "unreadable" : r.contract()));
        table.text("Key", 90, r -> r.key().orElse(""));
        table.text("Summary", 200, LogRecord::summary).getStyleClass().add(Styles.SB_SECONDARY);
        table.<Integer>number("Size", 64, LogRecord::size, r -> ByteSize.text(r.size()), r -> ByteSize.exact(r.size()));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
    }

    static Kind kind(LogRecord record) {
        return ContractKind.of(record.contract());
    }

    private static Instant order(LogRecord record) {
        var time = record.time();
        return time == null ? Instant.EPOCH : time;
    }

    private static String clock(LogRecord record) {
        var time = record.time();
        return time == null ? "" : RelativeTime.absolute(time).substring(5, 19);
    }

    private static String exact(LogRecord record) {
        var time = record.time();
        return time == null ? "The record says no time" : RelativeTime.absolute(time);
    }

    /// Shows a window; the selection stays on its record while that is visible.
    void show(LogWindow window) {
        filling = true;
        table.show(window.visible(model.visible()));
        bar.setMin(0);
        var rows = window.hits() ? window.records().size() : window.state().version();
        bar.setMax(Math.max(0, rows - model.visible()));
        bar.setVisibleAmount(Math.max(1, Math.min(bar.getMax(), model.visible())));
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(model.visible());
        bar.setValue(window.hits() ? window.top() : Math.max(0, window.state().version() - window.topVersion()));
        filling = false;
    }

    private void scrolled(double value) {
        if (!filling && model.windowProperty().get() instanceof Loadable.Ready<LogWindow> ready) {
            var window = ready.value();
            if (window.hits()) {
                model.move((int) value - window.top());
            } else {
                model.goTo(Math.max(1, window.state().version() - Math.round(value)));
            }
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            model.move((int) -Math.signum(event.getDeltaY()) * Math.max(1, (int) Math.abs(event.getDeltaY() / ROW)));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        var selected = table.getSelectionModel().getSelectedIndex();
        var used = switch (event.getCode()) {
            case UP -> step(selected <= 0, -1);
            case DOWN -> step(selected == table.getItems().size() - 1, 1);
            case PAGE_UP -> step(true, -model.visible());
            case PAGE_DOWN -> step(true, model.visible());
            case HOME -> end(true);
            case END -> end(false);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    /// At the edge the window moves, and the selection with it.
    private boolean step(boolean atEdge, int rows) {
        if (!atEdge) {
            return false;
        }
        model.move(rows);
        var row = rows < 0 ? 0 : table.getItems().size() - 1;
        if (row >= 0) {
            table.getSelectionModel().clearAndSelect(row);
        }
        return true;
    }

    private boolean end(boolean newest) {
        if (newest) {
            model.goTo(Long.MAX_VALUE);
        } else {
            model.goTo(1);
        }
        return true;
    }

    /// Selects the record with a version, when it is visible.
    void select(long version) {
        table.select(Set.of(Long.toString(version)));
    }

    /// Returns the rows that are visible.
    List<LogRecord> rows() {
        return table.getItems();
    }
}
