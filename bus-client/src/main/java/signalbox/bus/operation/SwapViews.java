package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.replay.SwapReport;
import signalbox.bus.replay.SwapStep;
import signalbox.bus.replay.ViewSwap;
import signalbox.bus.storage.Progress;

/// Replaces the live views of a type by the rebuilt ones; what is replaced is kept and can be put back.
public record SwapViews(String type) implements Operation<SwapReport> {
    @Override
    public Plan plan(Bus bus) {
        var step = new ViewSwap(bus.views(), bus.storage(), bus.clock()).step(type);
        return step == SwapStep.SWAPPING ? ended() : SwapFacts.of(bus, type);
    }

    private Plan ended() {
        var facts = List.of(new Fact("State", "a swap was begun and not ended"));
        return new Plan("End the swap of " + type, facts, List.of(Words.LIVE_WRITER), Effect.CHANGES);
    }

    @Override
    public SwapReport run(Bus bus, Progress progress) {
        return new ViewSwap(bus.views(), bus.storage(), bus.clock()).swap(type, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("rebuild", bus, type, "--apply");
    }
}
