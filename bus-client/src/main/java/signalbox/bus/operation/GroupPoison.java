package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;

/// Groups poison messages by cause.
///
/// @param queue the poison queue or its origin; absent means all of them
public record GroupPoison(@Nullable String queue) implements Operation<PoisonGroups> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Group the poison messages");
    }

    @Override
    public PoisonGroups run(Bus bus, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public List<String> command(String bus) {
        return queue == null ? List.of("poison", "groups", bus) : List.of("poison", "groups", bus, queue);
    }
}
