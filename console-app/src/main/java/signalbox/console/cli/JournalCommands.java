package signalbox.console.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import signalbox.bus.operation.ListJournal;
import signalbox.bus.operation.ResumeJournal;
import signalbox.bus.operation.UndoJournal;
import signalbox.bus.transfer.JournalEntry;

@Command(name = "journal", description = "what was changed here: list, resume what was interrupted, undo")
final class JournalCommands {
    private final Desk desk;

    JournalCommands(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "the entries of a bus, the newest last")
    int list(@Mixin Common common, @Parameters(paramLabel = "BUS", arity = "0..1", defaultValue = "demo") String bus) {
        try (var session = Session.open(desk, common, bus)) {
            var entries = session.read(new ListJournal());
            var printer = session.printer();
            if (common.json) {
                entries.forEach(e -> printer.line(json(e)));
            } else {
                var table = new Table("ENTRY", "BEGAN", "STATE", "DONE", "WHAT");
                entries.forEach(e ->
                        table.row(e.id(), e.began().toString(), state(e), e.done() + " of " + e.messages(), e.what()));
                printer.table(table);
            }
            printer.summary(entries.size(), (long) entries.size(), true, "");
            return Exit.DONE;
        }
    }

    private static String state(JournalEntry entry) {
        return entry.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Json json(JournalEntry entry) {
        return new Json("entry")
                .field("entry", entry.id())
                .field("place", entry.place())
                .field("what", entry.what())
                .field("source", entry.source())
                .field("target", entry.target())
                .field("began", entry.began())
                .field("messages", entry.messages())
                .field("done", entry.done())
                .field("bytes", entry.bytes())
                .field("state", state(entry))
                .field("note", entry.note());
    }

    @Command(name = "resume", description = "finishes what was interrupted")
    int resume(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "ENTRY", arity = "0..1") @Nullable String only) {
        try (var session = Session.open(desk, common, bus)) {
            var open = only != null
                    ? List.of(only)
                    : session.read(new ListJournal()).stream()
                            .filter(e -> e.status() == JournalEntry.Status.OPEN)
                            .map(JournalEntry::id)
                            .toList();
            var worst = Exit.DONE;
            for (var entry : open) {
                worst = Math.max(
                        worst, session.change(new ResumeJournal(entry), new Reports(session)::print, Exit::of));
            }
            if (open.isEmpty()) {
                session.say("Nothing was interrupted.");
            }
            return worst;
        }
    }

    @Command(name = "undo", description = "takes an entry back, as far as nobody took the messages")
    int undo(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "ENTRY") String entry) {
        try (var session = Session.open(desk, common, bus)) {
            return session.change(new UndoJournal(entry), new Reports(session)::print, Exit::of);
        }
    }
}
