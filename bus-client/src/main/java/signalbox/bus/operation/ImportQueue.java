package signalbox.bus.operation;

import java.nio.file.Path;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;

/// Puts the messages of an exported folder into a queue.
public record ImportQueue(String queue, Path folder) implements Operation<CopyReport> {
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
        return List.of("queue", "import", bus, queue, folder.toString());
    }
}
