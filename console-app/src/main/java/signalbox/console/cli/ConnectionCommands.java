package signalbox.console.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.bus.BusAddress;
import signalbox.console.connections.SavedConnection;

@Command(name = "connection", description = "saved connections; secrets stay in the keychain or in variables")
final class ConnectionCommands {
    private final Desk desk;

    ConnectionCommands(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "the saved connections")
    int list(@Mixin Common common) {
        var all = desk.book().all();
        var table = new Table("NAME", "ADDRESS", "MODE");
        for (var c : all) {
            if (common.json) {
                desk.out()
                        .println(new Json("connection")
                                .field("name", c.name())
                                .field("address", c.address())
                                .field("readOnly", c.readOnly())
                                .field("production", c.production())
                                .line());
            } else {
                table.row(
                        c.name(),
                        c.address(),
                        (c.production() ? "production " : "") + (c.readOnly() ? "read-only" : ""));
            }
        }
        if (common.json) {
            desk.out()
                    .println(new Json("summary")
                            .field("shown", all.size())
                            .field("total", all.size())
                            .field("complete", true)
                            .field("why", "")
                            .field("elapsedMs", 0)
                            .line());
        } else {
            table.print(desk.out(), desk.width());
        }
        return Exit.DONE;
    }

    @Command(name = "add", description = "saves a connection: folder:PATH or azure-env:NAME")
    int add(
            @Mixin Common common,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "BUS") String bus,
            @Option(names = "--production", description = "mark it as one that hurts") boolean production) {
        BusAddress.parse(bus);
        try {
            var color = production ? "#c2303b" : "#b7791f";
            desk.book().add(new SavedConnection(name, bus, color, common.readOnly || production, production));
        } catch (IllegalArgumentException e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
        return Exit.DONE;
    }

    @Command(name = "remove", description = "forgets a connection; its bus is not touched")
    int remove(@Mixin Common common, @Parameters(paramLabel = "NAME") String name) {
        desk.book().remove(name);
        return Exit.DONE;
    }
}
