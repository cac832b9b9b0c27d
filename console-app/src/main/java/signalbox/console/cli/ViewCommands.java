package signalbox.console.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.operation.CompareViews;
import signalbox.bus.operation.EditView;
import signalbox.bus.operation.ListViewKeys;
import signalbox.bus.operation.ListViews;
import signalbox.bus.operation.ShowView;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Tag;
import signalbox.bus.view.View;

@Command(name = "view", description = "views by type and key")
final class ViewCommands {
    private final Desk desk;

    ViewCommands(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "the types, or the keys of one type")
    int list(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "TYPE", arity = "0..1") @Nullable String type,
            @Option(names = "--prefix", defaultValue = "", description = "keys that begin so") String prefix,
            @Option(names = "--limit", defaultValue = "1000", description = "how many keys at most") int limit) {
        try (var session = Session.open(desk, common, bus)) {
            return type == null
                    ? types(session)
                    : keys(
                            session,
                            new ListViewKeys(Texts.viewType(type), prefix, null, Texts.positive("--limit", limit)));
        }
    }

    private static int types(Session session) {
        var types = session.read(new ListViews(false));
        var printer = session.printer();
        var table = new Table("TYPE", "VIEWS", "CONTAINER");
        for (var type : types) {
            Count count = type.count();
            if (printer.json()) {
                var json = new Json("view").field("view", type.name());
                json = count == null ? json.nothing("count") : json.field("count", count.value());
                printer.line(json.field("singleton", type.singleton()).field("container", type.container()));
            } else {
                table.row(type.name(), count == null ? "?" : Texts.count(count), type.container());
            }
        }
        if (!printer.json()) {
            printer.table(table);
        }
        printer.summary(types.size(), (long) types.size(), true, "");
        return Exit.DONE;
    }

    private static int keys(Session session, ListViewKeys operation) {
        var found = session.read(operation);
        var printer = session.printer();
        var table = new Table("KEY", "SIZE", "WRITTEN");
        for (var key : found.keys()) {
            if (printer.json()) {
                printer.line(new Json("view")
                        .field("view", operation.type())
                        .field("key", key.key())
                        .field("size", key.size())
                        .field("written", key.modified()));
            } else {
                table.row(key.key(), Long.toString(key.size()), key.modified().toString());
            }
        }
        if (!printer.json()) {
            printer.table(table);
        }
        var all = found.next() == null;
        var total = all ? Long.valueOf(found.keys().size()) : null;
        printer.summary(found.keys().size(), total, all, all ? "" : "there are more keys: raise --limit");
        return Exit.DONE;
    }

    @Command(name = "show", description = "one view, decoded")
    int show(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "TYPE") String type,
            @Parameters(paramLabel = "KEY", arity = "0..1") @Nullable String key) {
        try (var session = Session.open(desk, common, bus)) {
            var view = session.read(new ShowView(Texts.viewType(type), key));
            print(session.printer(), session.bus().codec(), view);
            return Exit.DONE;
        }
    }

    private static void print(Printer printer, EnvelopeCodec codec, View view) {
        var content = codec.content(view.content());
        if (printer.json()) {
            printer.line(new Json("view")
                    .field("view", view.type())
                    .field("key", view.key())
                    .bytes(view.content(), printer.raw())
                    .field("codec", content.codec())
                    .field("tag", view.tag().value())
                    .content("content", content.json()));
        } else {
            var json = content.json();
            printer.text(json == null ? view.content().size() + " bytes that no codec reads" : json);
        }
        printer.summary(1, 1L, true, "");
    }

    @Command(name = "edit", description = "writes the bytes of a file as the view, if nobody changed it meanwhile")
    int edit(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "TYPE") String type,
            @Parameters(paramLabel = "KEY") String key,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--tag", description = "only if the view still has this tag") @Nullable String tag) {
        var content = Texts.bytes(file);
        try (var session = Session.open(desk, common, bus)) {
            var name = Texts.viewType(type);
            var now = session.bus().views().find(name, key).map(View::tag).orElse(null);
            var edit = new EditView(name, key, content, tag == null ? now : new Tag(tag));
            return session.change(
                    edit, view -> print(session.printer(), session.bus().codec(), view), v -> Exit.DONE);
        }
    }

    @Command(name = "compare", description = "the live views against a folder of views")
    int compare(
            @Mixin Common common,
            @Parameters(paramLabel = "BUS") String bus,
            @Parameters(paramLabel = "DIR") Path folder) {
        try (var session = Session.open(desk, common, bus)) {
            new Comparisons(session).print(session.read(new CompareViews(folder)));
            return Exit.DONE;
        }
    }
}
