package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.replay.RebuiltSet;
import signalbox.bus.replay.RebuiltViews;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.KeptViews;
import signalbox.bus.view.ViewComparer;
import signalbox.bus.view.ViewComparison;

/// Says what a swap would do.
final class SwapFacts {
    private SwapFacts() {}

    static Plan of(Bus bus, String type) {
        var beside = new RebuiltViews(bus.storage().blobs());
        var set = beside.read(type);
        var compared = new ViewComparer(bus.views(), bus.codec()).compare(type, beside.set(type), Progress.none());
        long writes = compared.differ() + compared.onlyRebuilt();
        var facts = List.of(
                new Fact(
                        "Written",
                        writes + " views: " + compared.differ() + " differ, " + compared.onlyRebuilt() + " are new"),
                new Fact("Removed", compared.onlyLive() + " views that no event makes"),
                new Fact("Untouched", compared.same() + " views that are the same"),
                new Fact(
                        "Rebuilt",
                        set.when() + " by " + set.solution() + " from " + set.records() + " records of " + set.log()),
                new Fact("Kept", "what is replaced, in " + KeptViews.CONTAINER));
        return new Plan("Swap in the rebuilt " + type, facts, warnings(bus, set, compared), Effect.CHANGES);
    }

    private static List<String> warnings(Bus bus, RebuiltSet set, ViewComparison compared) {
        var warnings = new ArrayList<String>();
        long newer = bus.log(set.log()).state().version() - set.checkpoint();
        if (newer != 0) {
            warnings.add("The log is at version " + (set.checkpoint() + newer) + " and the rebuilt views at "
                    + set.checkpoint() + ": the swap is refused. Rebuild again first.");
        }
        if (set.views() == 0 && compared.onlyLive() > 0) {
            warnings.add("The rebuilt set is empty: every live view of this type is removed.");
        }
        if (set.unread() > 0) {
            warnings.add(set.unread() + " records of the log could not be read and are not in the rebuilt views.");
        }
        warnings.add(Words.LIVE_WRITER);
        return warnings;
    }
}
