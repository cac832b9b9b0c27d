package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.replay.SwapReport;
import signalbox.bus.replay.SwapStep;
import signalbox.bus.replay.ViewSwap;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.KeptViews;

/// Puts back, byte for byte, the views that the newest swap of a type replaced.
public record SwapBackViews(String type) implements Operation<SwapReport> {
    @Override
    public Plan plan(Bus bus) {
        var step = new ViewSwap(bus.views(), bus.storage(), bus.clock()).step(type);
        var facts = List.of(
                new Fact("State", state(step)),
                new Fact("From", KeptViews.CONTAINER + "/" + type),
                new Fact("To", bus.views().set(type).container()));
        return new Plan("Swap back " + type, facts, List.of(Words.LIVE_WRITER), Effect.CHANGES);
    }

    private static String state(SwapStep step) {
        return switch (step) {
            case NONE -> "there is no swap to take back";
            case SWAPPING -> "a swap was begun and not ended";
            case SWAPPED -> "the rebuilt views are live";
            case GOING_BACK -> "a swap back was begun and not ended";
        };
    }

    @Override
    public SwapReport run(Bus bus, Progress progress) {
        return new ViewSwap(bus.views(), bus.storage(), bus.clock()).swapBack(type, progress);
    }

    @Override
    public List<String> command(String bus) {
        return List.of("rebuild", bus, type, "--back");
    }
}
