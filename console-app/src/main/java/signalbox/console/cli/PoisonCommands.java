package signalbox.console.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.bus.operation.DeletePoison;
import signalbox.bus.operation.GroupPoison;
import signalbox.bus.operation.ListPoison;
import signalbox.bus.operation.PoisonGroup;
import signalbox.bus.operation.PoisonSelection;
import signalbox.bus.operation.RequeuePoison;

@Command(name = "poison", description = "poison messages, their causes, and sending them again")
final class PoisonCommands {
    private final Desk desk;

    PoisonCommands(Desk desk) {
        this.desk = desk;
    }

    /// Which messages; exactly one of the three.
    static final class Which {
        @Option(names = "--id", required = true, description = "this message; may be repeated")
        @Nullable
        Set<String> ids;

        @Option(names = "--group", required = true, description = "all with this cause: see 'poison groups'")
        @Nullable
        String group;

        @Option(names = "--all", required = true, description = "every message")
        boolean all;

        PoisonSelection selection() {
            if (ids != null) {
                return new PoisonSelection.Ids(ids);
            }
            return group != null ? new PoisonSelection.Group(group) : new PoisonSelection.All();
        }
    }

    @Command(name = "list", description = "poison queues with counts and origins")
    int list(@Mixin Common common, @Parameters(paramLabel = "BUS") String bus) {
        try (var session = Session.open(desk, common, bus)) {
            var rows = session.read(new ListPoison());
            var printer = session.printer();
            if (common.json) {
                rows.forEach(row -> printer.line(new Json("queue")
                        .field("queue", row.queue())
                        .field("count", row.count().value())
                        .field("exact", row.count().exact())
                        .field("poisonOf", row.origin())
                        .nothing("poisonQueue")));
            } else {
                var table = new Table("POISON QUEUE", "COUNT", "ORIGIN");
                rows.forEach(row -> table.row(
                        row.queue(),
                        Texts.count(row.count()),
                        row.origin() + (row.originExists() ? "" : " (missing)")));
                printer.table(table);
            }
            printer.summary(rows.size(), (long) rows.size(), true, "");
            return Exit.DONE;
        }
    }

    @Command(name = "groups", description = "poison messages grouped by cause")
    int groups(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE", arity = "0..1") @Nullable String queue) {
        try (var session = Session.open(desk, common, bus)) {
            var found = session.read(new GroupPoison(queue));
            var printer = session.printer();
            if (common.json) {
                found.groups().forEach(group -> printer.line(json(group)));
            } else {
                var table = new Table("COUNT", "GROUP", "CAUSE", "SITE", "LAST");
                found.groups()
                        .forEach(g -> table.row(
                                Long.toString(g.count()),
                                g.key(),
                                g.title(),
                                g.site(),
                                g.last().toString()));
                printer.table(table);
            }
            var shown = found.groups().stream().mapToLong(PoisonGroup::count).sum();
            printer.summary(shown, found.total().value(), found.complete(), found.why());
            return Exit.DONE;
        }
    }

    private static Json json(PoisonGroup group) {
        return new Json("group")
                .field("group", group.key())
                .field("title", group.title())
                .field("site", group.site().isEmpty() ? null : group.site())
                .field("count", group.count())
                .field("first", group.first())
                .field("last", group.last())
                .list("keys", j -> group.keysAffected().forEach(j::value))
                .list("messages", j -> group.ids().forEach((queue, ids) -> ids.forEach(id -> j.pair(queue, id))));
    }

    @Command(name = "requeue", description = "sends messages back to where they came from, journal first")
    int requeue(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE", description = "the poison queue or its origin") String queue,
            @ArgGroup(multiplicity = "1") Which which,
            @Option(names = "--to", paramLabel = "QUEUE", description = "another queue than the origin") @Nullable
                    String to,
            @Option(names = "--rate", paramLabel = "N", defaultValue = "0", description = "at most N a second")
                    int rate) {
        if (rate < 0) {
            throw new UsageError("--rate takes a number from 0 on, not " + rate + ".");
        }
        try (var session = Session.open(desk, common, bus)) {
            var operation = new RequeuePoison(queue, which.selection(), to, rate);
            return session.change(operation, new Reports(session)::print, Exit::of);
        }
    }

    @Command(name = "delete", description = "deletes messages; their bodies stay in the journal")
    int delete(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "QUEUE", description = "the poison queue or its origin") String queue,
            @ArgGroup(multiplicity = "1") Which which) {
        try (var session = Session.open(desk, common, bus)) {
            return session.change(new DeletePoison(queue, which.selection()), new Reports(session)::print, Exit::of);
        }
    }
}
