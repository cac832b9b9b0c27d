package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeReport;

/// Reads a whole tape and checks every hash.
public record VerifyLog(String tape) implements Operation<TapeReport> {
    @Override
    public Plan plan(Bus bus) {
        var facts = List.of(new Fact("Size", Sizes.of(bus.log(tape).state().bytes())));
        return new Plan("Verify " + tape, facts, List.of(), Effect.READS);
    }

    @Override
    public TapeReport run(Bus bus, Progress progress) {
        return bus.log(tape).verify(progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("log", "verify", bus, tape);
    }
}
