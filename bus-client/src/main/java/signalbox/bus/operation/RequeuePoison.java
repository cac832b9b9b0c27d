package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;

/// Moves poison messages back to where they came from, journal first.
///
/// @param queue the poison queue or its origin
/// @param to where to; absent means the origin
/// @param ratePerSecond at most so many messages a second; 0 means as fast as it goes
public record RequeuePoison(
        String queue, PoisonSelection what, @Nullable String to, int ratePerSecond)
        implements Operation<TransferReport> {
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
        return List.of("poison", "requeue", bus, queue);
    }
}
