package signalbox.bus.operation;

import java.nio.file.Path;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.storage.Progress;

/// Writes the views of a type into a folder, in the layout of a bus in a folder: `<folder>/<container>/<name>`, exact
/// bytes. Files that are there already with other bytes are left alone and reported.
public record ExportViews(String type, Path folder) implements Operation<CopyReport> {
    @Override
    public Plan plan(Bus bus) {
        var set = bus.views().set(type);
        var facts = List.of(
                new Fact("From", set.container()),
                new Fact("To", folder.resolve(set.container()).toString()));
        return new Plan("Export the views of " + type, facts, List.of(), Effect.READS);
    }

    @Override
    public CopyReport run(Bus bus, Progress progress) {
        return new ViewExport(bus.views().set(type), folder, progress).run();
    }

    @Override
    public List<String> command(String bus) {
        return List.of("view", "export", bus, type, folder.toString());
    }
}
