package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.log.Trail;
import signalbox.bus.storage.Progress;

/// Shows the records of one conversation, each under the one that caused it.
///
/// @param correlation the id of the envelope that began the conversation
public record ShowTrail(String tape, String correlation) implements Operation<Trail> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Show the trail of " + correlation);
    }

    @Override
    public Trail run(Bus bus, Progress progress) {
        return bus.log(tape).trail(correlation, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("log", "trail", bus, tape, correlation);
    }
}
