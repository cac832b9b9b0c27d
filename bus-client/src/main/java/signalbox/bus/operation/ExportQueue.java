package signalbox.bus.operation;

import java.nio.file.Path;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;

/// Writes the messages of a queue into a folder: exact bytes, and their properties beside them.
public record ExportQueue(String queue, Path folder) implements Operation<CopyReport> {
    @Override
    public Plan plan(Bus bus) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public CopyReport run(Bus bus, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "export", bus, queue, folder.toString());
    }
}
