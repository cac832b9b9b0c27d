package signalbox.console.log;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.bus.log.LogFilter;
import signalbox.bus.log.LogQuery;
import signalbox.bus.log.LogRecord;
import signalbox.bus.operation.ListLogs;
import signalbox.bus.operation.Operation;
import signalbox.bus.operation.ReadLog;
import signalbox.bus.operation.SalvageLog;
import signalbox.bus.operation.VerifyLog;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeReport;
import signalbox.bus.storage.TapeState;
import signalbox.bus.storage.TapeSummary;
import signalbox.console.api.Job;
import signalbox.console.api.Loadable;
import signalbox.console.api.RunningJob;
import signalbox.console.api.TabContext;

/// What the tab *Domain log* knows: the tapes, the chosen one, the stretch of it that is looked at, the filter.
///
/// The list is a window: it holds a few hundred records, wherever in the log it stands.
final class LogModel {
    /// How many hits of a filter are kept.
    static final int HITS = 2_000;

    /// How many records beyond the visible ones are read on each side.
    private static final int MARGIN = 120;

    private final TabContext context;
    private final ReadOnlyObjectWrapper<Loadable<List<TapeSummary>>> tapes =
            new ReadOnlyObjectWrapper<>(Loadable.loading());
    private final ReadOnlyStringWrapper tape = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Loadable<LogWindow>> window = new ReadOnlyObjectWrapper<>(Loadable.loading());
    private LogFilter filter = LogFilter.none();
    private int visible = 30;
    private @Nullable RunningJob reading;

    LogModel(TabContext context) {
        this.context = context;
        tape.set(context.state().get("tape", ""));
    }

    ReadOnlyObjectProperty<Loadable<List<TapeSummary>>> tapesProperty() {
        return tapes.getReadOnlyProperty();
    }

    ReadOnlyStringProperty tapeProperty() {
        return tape.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<LogWindow>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// Reads the tapes again, and the newest records of the chosen one when nothing is shown yet.
    void refresh() {
        context.tasks()
                .start(Job.quiet("List the logs", p -> new ListLogs().run(context.bus(), p))
                        .onDone(this::showTapes)
                        .onFailed(failure -> tapes.set(Loadable.failed(failure))));
    }

    private void showTapes(List<TapeSummary> found) {
        var known = found.stream().anyMatch(t -> t.name().equals(tape.get()));
        if (!known && !found.isEmpty()) {
            tape.set(found.getFirst().name());
        }
        tapes.set(Loadable.ready(found));
        if (!found.isEmpty()) {
            reread();
        }
    }

    /// Looks at another tape, at its newest record.
    void select(String name) {
        if (!name.equals(tape.get())) {
            tape.set(name);
            context.state().put("tape", name);
            window.set(Loadable.loading());
            reread();
        }
    }

    /// Says how many rows fit the list.
    void fit(int rows) {
        if (rows != visible) {
            visible = Math.max(1, rows);
            if (window.get() instanceof Loadable.Ready<LogWindow> ready && lacks(ready.value())) {
                goTo(ready.value().topVersion());
            }
        }
    }

    /// A list that grew may want more records than were read.
    private boolean lacks(LogWindow now) {
        return now.moved(0, visible) == null;
    }

    /// Returns how many rows fit the list.
    int visible() {
        return visible;
    }

    /// Shows only the records that the filter wants; the newest hits first.
    void filter(LogFilter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            reread();
        }
    }

    /// Goes to the newest records, or reads the hits of the filter again.
    void reread() {
        if (filter.isNone()) {
            goTo(Long.MAX_VALUE);
        } else {
            search();
        }
    }

    /// Moves the window by rows: down, to older records, for positive ones.
    void move(int rows) {
        if (window.get() instanceof Loadable.Ready<LogWindow> ready) {
            var now = ready.value();
            var next = now.moved(rows, visible);
            if (next != null) {
                window.set(Loadable.ready(next));
            } else {
                goTo(Math.max(1, now.topVersion() - rows));
            }
        }
    }

    /// Shows the records from a version down to older ones.
    void goTo(long version) {
        if (!filter.isNone()) {
            return;
        }
        var rows = visible;
        read(Job.quiet("Read " + tape.get(), p -> stretch(version, rows)));
    }

    private LogWindow stretch(long version, int rows) {
        var log = context.bus().log(tape.get());
        var state = log.state();
        var top = Math.min(version, state.version());
        var from = top > Long.MAX_VALUE - MARGIN - 1 ? Long.MAX_VALUE : top + MARGIN + 1;
        var page = log.page(LogQuery.before(from, rows + 2 * MARGIN));
        var records = page.records();
        var index = 0;
        while (index < records.size() && records.get(index).version() > top) {
            index++;
        }
        index = Math.max(0, Math.min(index, records.size() - rows));
        return new LogWindow(records, index, state, false, note(state, ""));
    }

    private void search() {
        var wanted = filter;
        read(Job.shown("Search " + tape.get(), p -> hits(wanted, p)));
    }

    private LogWindow hits(LogFilter wanted, Progress progress) {
        var log = context.bus().log(tape.get());
        var state = log.state();
        var found = new ArrayList<LogRecord>();
        var page = log.page(LogQuery.last(HITS).where(wanted), found::add, progress);
        return new LogWindow(page.records(), 0, state, true, note(state, page.complete() ? "" : page.why()));
    }

    private static String note(TapeState state, String why) {
        var damage = state.damage();
        if (damage != null) {
            return String.format("damaged at byte %,d: %s", damage.offset(), damage.reason());
        }
        return why.isEmpty() ? "complete" : why;
    }

    private void read(Job<LogWindow> job) {
        var before = reading;
        if (before != null) {
            before.cancel();
        }
        reading = context.tasks()
                .start(job.onDone(read -> window.set(Loadable.ready(read)))
                        .onFailed(failure -> window.set(Loadable.failed(failure))));
    }

    /// Checks every hash of the tape.
    void verify() {
        var name = tape.get();
        context.tasks()
                .start(Job.shown("Verify " + name, p -> new VerifyLog(name).run(context.bus(), p))
                        .onDone(report -> context.dialogs().say(verified(report))));
    }

    static String verified(TapeReport report) {
        var damage = report.damage();
        return damage == null
                ? String.format("%s: all %,d records are good.", report.tape(), report.records())
                : String.format(
                        "%s is damaged at byte %,d: %s. The %,d records before it are good.",
                        report.tape(), damage.offset(), damage.reason(), report.records());
    }

    /// Returns what copies the good part of the tape to a new file.
    Operation<?> salvage(java.nio.file.Path to) {
        return new SalvageLog(tape.get(), to);
    }

    /// Returns what reads the list, for its command line.
    Operation<?> command() {
        return new ReadLog(tape.get(), LogQuery.last(visible).where(filter));
    }
}
