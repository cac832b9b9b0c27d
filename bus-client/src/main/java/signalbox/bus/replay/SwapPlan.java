package signalbox.bus.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewSet;

/// Finds what a swap has to change, and keeps both sides of it.
final class SwapPlan {
    private final ViewSet live;
    private final ViewSet rebuilt;
    private final Progress progress;

    SwapPlan(ViewSet live, ViewSet rebuilt, Progress progress) {
        this.live = live;
        this.rebuilt = rebuilt;
        this.progress = progress;
    }

    /// Returns the changes, after both sides of each are kept.
    ///
    /// @param expected how many views the rebuilt set should hold
    List<SwapChange> keep(SwapBook book, String stamp, long expected) {
        var names = new TreeSet<>(rebuilt.names(Progress.none()));
        if (names.size() != expected) {
            throw new BusException.Damaged(
                    "SB-4252",
                    "The rebuilt set in " + rebuilt.container() + "/" + rebuilt.folder() + " holds " + names.size()
                            + " views instead of " + expected + ".",
                    "Nothing was changed. Rebuild again.");
        }
        names.addAll(live.names(Progress.none()));
        var changes = new ArrayList<SwapChange>();
        long done = 0;
        for (var name : names) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The swap was stopped before it changed anything");
            }
            keep(book, stamp, name, changes);
            progress.at(++done, names.size());
        }
        return changes;
    }

    private void keep(SwapBook book, String stamp, String name, List<SwapChange> changes) {
        var before = live.find(name).map(Blob::bytes);
        var after = rebuilt.find(name).map(Blob::bytes);
        if (!before.equals(after)) {
            before.ifPresent(bytes -> book.keep(stamp, false, name, bytes));
            after.ifPresent(bytes -> book.keep(stamp, true, name, bytes));
            changes.add(new SwapChange(name, SwapChange.hash(before), SwapChange.hash(after)));
        }
    }
}
