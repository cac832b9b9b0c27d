package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.Selection;
import signalbox.bus.transfer.TransferReport;

/// Moves messages from one queue to another, journal first.
public record MoveMessages(String from, Selection what, String to) implements Operation<TransferReport> {
    @Override
    public Plan plan(Bus bus) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public TransferReport run(Bus bus, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "move", bus, from, to);
    }
}
