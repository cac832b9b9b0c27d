package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Deletes poison messages; the bodies stay in the journal.
///
/// @param queue the poison queue or its origin
public record DeletePoison(String queue, PoisonSelection what) implements Operation<TransferReport> {
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
        return List.of("poison", "delete", bus, queue);
    }
}
