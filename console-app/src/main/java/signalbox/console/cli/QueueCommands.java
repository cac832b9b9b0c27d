package signalbox.console.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.bus.message.Decoded;
import signalbox.bus.operation.ExportQueue;
import signalbox.bus.operation.ImportQueue;
import signalbox.bus.operation.ListQueues;
import signalbox.bus.operation.MoveMessages;
import signalbox.bus.operation.PurgeQueue;
import signalbox.bus.operation.PutMessage;
import signalbox.bus.operation.QueueListing;
import signalbox.bus.operation.QueueRow;
import signalbox.bus.operation.ShowQueue;
import signalbox.bus.operation.ShownMessage;
import signalbox.bus.storage.Count;
import signalbox.bus.transfer.Selection;

@Command(name = "queue", description = "queues and their messages")
final class QueueCommands {
    private final Desk desk;

    QueueCommands(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "queues with counts and poison pairs")
    int list(@Mixin Common common, @Parameters(paramLabel = "BUS") String bus) {
        try (var session = Session.open(desk, common, bus)) {
            var rows = session.read(new ListQueues());
            var printer = session.printer();
            if (common.json) {
                rows.forEach(row -> printer.line(json(row)));
            } else {
                var table = new Table("QUEUE", "COUNT", "POISON OF", "POISON QUEUE");
                rows.forEach(row -> table.row(
                        row.name(), Texts.count(row.count()), Texts.or(row.poisonOf()), Texts.or(row.poisonQueue())));
                printer.table(table);
            }
            printer.summary(rows.size(), (long) rows.size(), true, "");
            return Exit.DONE;
        }
    }

    private static Json json(QueueRow row) {
        Count count = row.count();
        return new Json("queue")
                .field("queue", row.name())
                .field("count", count.value())
                .field("exact", count.exact())
                .field("poisonOf", row.poisonOf())
                .field("poisonQueue", row.poisonQueue());
    }

    @Command(name = "show", description = "the messages at the head of a queue, decoded")
    int show(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE") String queue,
            @Option(names = "--limit", defaultValue = "32", description = "how many at most") int limit) {
        try (var session = Session.open(desk, common, bus)) {
            print(session, session.read(new ShowQueue(queue, Texts.positive("--limit", limit))));
            return Exit.DONE;
        }
    }

    private static void print(Session session, QueueListing listing) {
        var printer = session.printer();
        if (printer.json()) {
            var lines = new MessageLines(session.bus().codec(), printer.raw());
            listing.messages().forEach(m -> printer.line(lines.message(listing.queue(), m)));
        } else {
            var table = new Table("CONTRACT", "ENVELOPE", "INSERTED", "TAKEN", "SIZE", "MESSAGE");
            listing.messages().forEach(m -> row(table, m));
            printer.table(table);
        }
        printer.summary(listing.messages().size(), listing.total().value(), listing.complete(), listing.why());
    }

    private static void row(Table table, ShownMessage shown) {
        var message = shown.message();
        var envelope =
                shown.decoded() instanceof Decoded.Readable r ? r.envelope().id() : "";
        table.row(
                Texts.contract(shown.decoded()),
                envelope,
                message.inserted().toString(),
                Integer.toString(message.dequeueCount()),
                Integer.toString(message.body().size()),
                message.id());
    }

    @Command(name = "put", description = "puts the bytes of a file as a message")
    int put(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE") String queue,
            @Parameters(paramLabel = "FILE") Path file) {
        var body = Texts.bytes(file);
        try (var session = Session.open(desk, common, bus)) {
            return session.change(
                    new PutMessage(queue, body),
                    id -> {
                        if (common.json) {
                            session.printer()
                                    .line(new Json("put").field("queue", queue).field("id", id));
                            session.printer().summary(1, 1L, true, "");
                        }
                    },
                    id -> Exit.DONE);
        }
    }

    @Command(name = "move", description = "moves all messages to another queue, journal first")
    int move(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "FROM") String from,
            @Parameters(paramLabel = "TO") String to,
            @Option(names = "--id", description = "only this message; may be repeated")
                    java.util.@org.jspecify.annotations.Nullable Set<String> ids) {
        var what = ids == null ? Selection.all() : Selection.of(ids);
        try (var session = Session.open(desk, common, bus)) {
            return session.change(new MoveMessages(from, what, to), new Reports(session)::print, Exit::of);
        }
    }

    @Command(name = "purge", description = "deletes all messages; their bodies stay in the journal")
    int purge(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE") String queue) {
        try (var session = Session.open(desk, common, bus)) {
            return session.change(new PurgeQueue(queue), new Reports(session)::print, Exit::of);
        }
    }

    @Command(name = "export", description = "writes every message to a folder, byte for byte")
    int export(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE") String queue,
            @Parameters(paramLabel = "DIR") Path folder) {
        try (var session = Session.open(desk, common, bus)) {
            return session.change(new ExportQueue(queue, folder), new Reports(session)::print, Reports::code);
        }
    }

    @Command(name = "import", description = "puts the messages of an exported folder")
    int restore(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE") String queue,
            @Parameters(paramLabel = "DIR") Path folder) {
        try (var session = Session.open(desk, common, bus)) {
            return session.change(new ImportQueue(queue, folder), new Reports(session)::print, Reports::code);
        }
    }
}
