package signalbox.bus.operation;

import java.nio.file.Path;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.file.TapeSalvage;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeReport;

/// Copies what is good of a tape, up to the first damage, into a new file. The tape stays as it is.
public record SalvageLog(String tape, Path to) implements Operation<TapeReport> {
    @Override
    public Plan plan(Bus bus) {
        var state = bus.log(tape).mustExist().state();
        var damage = state.damage();
        var facts = List.of(
                new Fact("From", tape + ", " + Sizes.of(state.bytes())),
                new Fact("To", to.toAbsolutePath().toString()),
                new Fact("Good records", String.valueOf(state.records())),
                new Fact(
                        "Damage",
                        damage == null ? "none is known" : "byte " + damage.offset() + ": " + damage.reason()));
        return new Plan("Salvage " + tape, facts, List.of(), Effect.READS);
    }

    @Override
    public TapeReport run(Bus bus, Progress progress) {
        return TapeSalvage.copyGoodPrefix(bus.log(tape).mustExist().tape(), to, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("log", "salvage", bus, tape, "--to", to.toString());
    }
}
