package signalbox.console.cli;

import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.bus.log.LogFilter;
import signalbox.bus.log.LogPage;
import signalbox.bus.log.LogQuery;
import signalbox.bus.log.LogRecord;
import signalbox.bus.operation.ListLogs;
import signalbox.bus.operation.ReadLog;
import signalbox.bus.operation.SalvageLog;
import signalbox.bus.operation.VerifyLog;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.TapeReport;

@Command(name = "log", description = "domain logs: read, search, verify, salvage")
final class LogCommands {
    private final Desk desk;

    LogCommands(Desk desk) {
        this.desk = desk;
    }

    /// What to show of a log.
    static final class Wanted {
        @Option(names = "--after", paramLabel = "V", description = "records above this version, oldest first")
        @Nullable
        Long after;

        @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "how many at most")
        int limit;

        @Option(names = "--contract", paramLabel = "C")
        @Nullable
        String contract;

        @Option(names = "--key", paramLabel = "K")
        @Nullable
        String key;

        @Option(names = "--from", paramLabel = "T")
        @Nullable
        String from;

        @Option(names = "--to", paramLabel = "T")
        @Nullable
        String to;

        @Option(names = "--text", paramLabel = "S")
        @Nullable
        String text;

        /// Without a version the newest records are shown.
        LogQuery query() {
            var filter = LogFilter.none()
                    .withContract(contract)
                    .withKey(key)
                    .between(Texts.time(from), Texts.time(to))
                    .withText(text);
            var most = Texts.positive("--limit", limit);
            if (after != null && after < 0) {
                throw new UsageError("--after takes a version from 0 on, not " + after + ".");
            }
            return (after == null ? LogQuery.last(most) : LogQuery.after(after, most)).where(filter);
        }
    }

    @Command(name = "list", description = "the tapes of a bus")
    int list(@Mixin Common common, @Parameters(paramLabel = "BUS") String bus) {
        try (var session = Session.open(desk, common, bus)) {
            var tapes = session.read(new ListLogs());
            var printer = session.printer();
            var table = new Table("TAPE", "RECORDS", "BYTES", "STATE");
            for (var tape : tapes) {
                var state = session.bus().storage().tapes().tape(tape.name()).state();
                Damage damage = state.damage();
                if (common.json) {
                    printer.line(damaged(
                            new Json("tape")
                                    .field("tape", tape.name())
                                    .field("records", state.records())
                                    .field("lastVersion", state.version())
                                    .field("bytes", state.bytes()),
                            damage));
                } else {
                    table.row(
                            tape.name(),
                            Long.toString(state.records()),
                            Long.toString(state.bytes()),
                            damage == null ? "ok" : "damaged at byte " + damage.offset());
                }
            }
            if (!common.json) {
                printer.table(table);
            }
            printer.summary(tapes.size(), (long) tapes.size(), true, "");
            return Exit.DONE;
        }
    }

    private static Json damaged(Json json, @Nullable Damage damage) {
        json.field("complete", damage == null);
        return damage == null
                ? json.nothing("damagedAt").nothing("reason")
                : json.field("damagedAt", damage.offset()).field("reason", damage.reason());
    }

    @Command(name = "show", description = "records of a tape, decoded")
    int show(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "TAPE") String tape,
            @Mixin Wanted wanted) {
        var query = wanted.query();
        try (var session = Session.open(desk, common, bus)) {
            var page = session.read(new ReadLog(tape, query));
            print(session, page, session.bus().log(tape).state().records());
            return page.damage() == null ? Exit.DONE : Exit.IN_PART;
        }
    }

    /// Records are printed oldest first, whichever end they came from.
    private static void print(Session session, LogPage page, long total) {
        var printer = session.printer();
        var records = page.records().stream()
                .sorted(Comparator.comparingLong(LogRecord::version))
                .toList();
        if (printer.json()) {
            var lines = new MessageLines(session.bus().codec(), printer.raw());
            records.forEach(r -> printer.line(lines.decoded(
                    new Json("record")
                            .field("version", r.version())
                            .field("offset", r.offset())
                            .bytes(r.data(), printer.raw())
                            .field("hash", "ok"),
                    r.decoded())));
        } else {
            var table = new Table("VERSION", "TIME", "CONTRACT", "KEY", "SIZE", "SUMMARY");
            records.forEach(r -> table.row(
                    Long.toString(r.version()),
                    r.time() == null ? "" : r.time().toString(),
                    r.contract(),
                    r.key().orElse(""),
                    Integer.toString(r.size()),
                    r.summary()));
            printer.table(table);
        }
        Damage damage = page.damage();
        if (damage != null) {
            session.say(String.format(
                    "The tape is damaged at byte %,d: %s. Records before it are shown.",
                    damage.offset(), damage.reason()));
        }
        printer.summary(records.size(), total, page.complete(), page.why());
    }

    @Command(name = "verify", description = "checks the hash of every record")
    int verify(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "TAPE") String tape) {
        try (var session = Session.open(desk, common, bus)) {
            var report = session.read(new VerifyLog(tape));
            print(session.printer(), report);
            return report.complete() ? Exit.DONE : Exit.FAILED;
        }
    }

    private static void print(Printer printer, TapeReport report) {
        Damage damage = report.damage();
        if (printer.json()) {
            printer.line(damaged(
                    new Json("verify")
                            .field("tape", report.tape())
                            .field("records", report.records())
                            .field("lastVersion", report.lastVersion())
                            .field("bytes", report.bytes()),
                    damage));
        } else {
            printer.text(
                    damage == null
                            ? String.format("%s: all %,d records are good.", report.tape(), report.records())
                            : String.format(
                                    "%s is damaged at byte %,d: %s. The %,d records before it are good.",
                                    report.tape(), damage.offset(), damage.reason(), report.records()));
        }
        printer.summary(report.records(), null, report.complete(), damage == null ? "" : damage.reason());
    }

    @Command(name = "salvage", description = "copies the good records to a new file; the tape is not touched")
    int salvage(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "TAPE") String tape,
            @Option(names = "--to", paramLabel = "FILE", required = true) Path to) {
        try (var session = Session.open(desk, common, bus)) {
            return session.change(
                    new SalvageLog(tape, to), report -> print(session.printer(), report), report -> Exit.DONE);
        }
    }
}
