package signalbox.console.cli;

import signalbox.bus.operation.CopyReport;
import signalbox.bus.transfer.TransferReport;

/// What moves, deletions and copies came to.
final class Reports {
    private final Session session;

    Reports(Session session) {
        this.session = session;
    }

    void print(TransferReport report) {
        var printer = session.printer();
        if (printer.json()) {
            report.done()
                    .forEach(d -> printer.line(new Json("done")
                            .field("id", d.id())
                            .field("newId", d.newId().isEmpty() ? null : d.newId())));
            report.failed()
                    .forEach(f ->
                            printer.line(new Json("failed").field("id", f.id()).field("reason", f.reason())));
            printer.summary(
                    report.done().size(),
                    (long) report.done().size() + report.failed().size(),
                    report.complete(),
                    report.complete() ? "" : report.failed().size() + " failed");
        } else {
            report.failed().forEach(f -> session.say("failed " + f.id() + ": " + f.reason()));
        }
    }

    void print(CopyReport report) {
        var printer = session.printer();
        report.failed().forEach(line -> session.say("failed " + line));
        printer.summary(report.messages(), null, code(report) == Exit.DONE, report.why());
    }

    static int code(CopyReport report) {
        return report.complete() && report.failed().isEmpty() ? Exit.DONE : Exit.IN_PART;
    }
}
