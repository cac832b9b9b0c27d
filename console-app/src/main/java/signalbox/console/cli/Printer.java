package signalbox.console.cli;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan;

/// Prints the results of one command, as tables or as JSON lines.
final class Printer {
    private final Desk desk;
    private final Common common;
    private final Bus bus;
    private final Instant began;

    private Printer(Desk desk, Common common, Bus bus) {
        this.desk = desk;
        this.common = common;
        this.bus = bus;
        began = bus.clock().instant();
    }

    static Printer of(Desk desk, Common common, Bus bus) {
        return new Printer(desk, common, bus);
    }

    boolean json() {
        return common.json;
    }

    boolean raw() {
        return common.raw;
    }

    void line(Json json) {
        desk.out().println(json.line());
    }

    void text(String line) {
        desk.out().println(line);
    }

    void table(Table table) {
        table.print(desk.out(), desk.width());
    }

    void plan(Plan plan) {
        if (common.json) {
            var json = new Json("plan").field("title", plan.title());
            json.list("facts", j -> plan.facts().forEach(f -> j.pair(f.name(), f.value())));
            json.list("warnings", j -> plan.warnings().forEach(j::value));
            line(json.field("effect", plan.effect().name().toLowerCase(java.util.Locale.ROOT)));
            summary(0, 0L, true, "dry run");
            return;
        }
        text(plan.title());
        plan.facts().forEach(fact -> text(String.format("  %-12s %s", fact.name(), fact.value())));
        plan.warnings().forEach(warning -> text("  ! " + warning));
        text("A plan. Nothing has changed.");
    }

    /// Prints the summary, which ends every JSON output; as text only when something is missing.
    void summary(long shown, @Nullable Long total, boolean complete, String why) {
        if (common.json) {
            var json = new Json("summary").field("shown", shown);
            json = total == null ? json.nothing("total") : json.field("total", total);
            var elapsed = Duration.between(began, bus.clock().instant()).toMillis();
            line(json.field("complete", complete).field("why", why).field("elapsedMs", elapsed));
        } else if (!complete) {
            text(total == null ? shown + " shown: " + why : shown + " of " + total + ": " + why);
        }
    }

    void flush() {
        desk.out().flush();
    }
}
