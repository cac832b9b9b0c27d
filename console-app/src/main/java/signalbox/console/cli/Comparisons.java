package signalbox.console.cli;

import java.util.List;
import java.util.Locale;
import signalbox.bus.view.ViewComparison;

/// How views differ, key by key.
final class Comparisons {
    private final Session session;

    Comparisons(Session session) {
        this.session = session;
    }

    void print(List<ViewComparison> types) {
        var printer = session.printer();
        long differences = 0;
        for (var type : types) {
            differences += type.differences().size();
            if (printer.json()) {
                json(printer, type);
            } else {
                text(printer, type);
            }
        }
        printer.summary(differences, differences, true, "");
    }

    private static void json(Printer printer, ViewComparison type) {
        type.differences()
                .forEach(d -> printer.line(new Json("difference")
                        .field("view", type.type())
                        .field("key", d.key())
                        .field("kind", d.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .list("fields", j -> d.fields().forEach(j::value))));
        printer.line(new Json("comparison")
                .field("view", type.type())
                .field("same", type.same())
                .field("differ", type.differ())
                .field("onlyRebuilt", type.onlyRebuilt())
                .field("onlyLive", type.onlyLive()));
    }

    private static void text(Printer printer, ViewComparison type) {
        printer.text(String.format(
                "%s: %,d same, %,d differ, %,d only rebuilt, %,d only live",
                type.type(), type.same(), type.differ(), type.onlyRebuilt(), type.onlyLive()));
        var table = new Table("KEY", "DIFFERENCE", "FIELDS");
        type.differences()
                .forEach(d -> table.row(
                        d.key(),
                        d.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        String.join(", ", d.fields())));
        if (!type.differences().isEmpty()) {
            printer.table(table);
        }
    }
}
