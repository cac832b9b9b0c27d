package signalbox.bus.replay;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import signalbox.bus.message.BusException;
import signalbox.bus.replay.SwapBook.Changes;
import signalbox.bus.replay.SwapBook.State;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;
import signalbox.bus.view.ViewStore;

/// Puts a rebuilt set of views in the place of the live ones, and back.
///
/// What is replaced is kept first in container `signalbox-before`, with what replaces it and a list of both. So a
/// swap that was killed anywhere is ended, or taken back, by the next call. Only views that differ are touched, and
/// none that somebody else changed meanwhile: then the whole swap is taken back. Each view is old or new for readers
/// at any moment, but two views MAY be of different age while a swap goes on.
public final class ViewSwap {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ViewStore live;
    private final Storage storage;
    private final RebuiltViews beside;
    private final InstantSource clock;

    /// @param live the live views, in the same storage
    public ViewSwap(ViewStore live, Storage storage, InstantSource clock) {
        this.live = live;
        this.storage = storage;
        this.beside = new RebuiltViews(storage.blobs());
        this.clock = clock;
    }

    /// Returns how far the newest swap of a type is.
    public SwapStep step(String type) {
        return book(type).state().step();
    }

    /// Replaces the live views of a type by the rebuilt ones. Ends a swap that was killed on the way instead, if
    /// there is one. Once the first live view is written it goes on to its end.
    ///
    /// @param progress told of views, from the calling thread
    /// @throws BusException.Missing when there is no complete rebuilt set
    /// @throws BusException.Conflict when the log has newer records than the set, or somebody else changed a view
    ///     meanwhile; the live views are as before then
    /// @throws java.util.concurrent.CancellationException when the thread was interrupted before the first view was
    ///     written
    public SwapReport swap(String type, Progress progress) {
        var book = book(type);
        var state = book.state();
        if (state.step() == SwapStep.GOING_BACK) {
            run(type, book, state, progress).backward();
            state = book.state();
        }
        boolean resumed = state.step() == SwapStep.SWAPPING;
        if (!resumed) {
            var set = beside.read(type);
            mustBeCurrent(set);
            var stamp = stamp(book);
            var list = new SwapPlan(live.set(type), beside.set(type), progress).keep(book, stamp, set.views());
            if (list.isEmpty()) {
                return new SwapReport(type, 0, 0, "", false);
            }
            book.write(stamp, new Changes(state.stamp(), list));
            state = book.move(state, SwapStep.SWAPPING, stamp);
        }
        run(type, book, state, progress).forward();
        return report(type, book, state.stamp(), true, resumed);
    }

    /// Puts back, byte for byte, the views that the newest swap replaced. Ends a swap back that was killed on the
    /// way, and takes back a swap that was.
    ///
    /// @param progress told of views, from the calling thread
    /// @throws BusException.Missing when there is no swap to take back
    /// @throws BusException.Conflict when somebody changed a view since the swap; nothing is changed then
    public SwapReport swapBack(String type, Progress progress) {
        var book = book(type);
        var state = book.state();
        boolean resumed = state.step() == SwapStep.GOING_BACK || state.step() == SwapStep.SWAPPING;
        if (state.step() == SwapStep.NONE) {
            throw new BusException.Missing(
                    "SB-4049", "There is no swap of " + type + " to take back.", "The live views are as they are.");
        }
        var report = report(type, book, state.stamp(), false, resumed);
        if (state.step() == SwapStep.SWAPPING) {
            run(type, book, state, progress).back();
            return report;
        }
        if (state.step() == SwapStep.SWAPPED) {
            run(type, book, state, progress).mustBeUntouched();
            state = book.move(state, SwapStep.GOING_BACK, state.stamp());
        }
        run(type, book, state, progress).backward();
        return report;
    }

    private SwapBook book(String type) {
        return new SwapBook(storage.blobs(), type);
    }

    private SwapRun run(String type, SwapBook book, State state, Progress progress) {
        return new SwapRun(live.set(type), book, state, progress);
    }

    private static SwapReport report(String type, SwapBook book, String stamp, boolean forward, boolean resumed) {
        var changes = book.changes(stamp).list();
        long removed = changes.stream()
                .filter(change -> change.target(forward).equals(SwapChange.ABSENT))
                .count();
        return new SwapReport(type, changes.size() - removed, removed, forward ? type + "/" + stamp : "", resumed);
    }

    /// Two swaps within a millisecond still get two names.
    private String stamp(SwapBook book) {
        var stamp = STAMP.format(clock.instant());
        var free = stamp;
        for (int i = 2; book.has(free); i++) {
            free = stamp + "-" + i;
        }
        return free;
    }

    private void mustBeCurrent(RebuiltSet set) {
        var tape = storage.tapes().tape(set.log());
        long newer = tape.state().version() - set.checkpoint();
        if (newer > 0) {
            throw new BusException.Conflict(
                    "SB-4097",
                    "The log " + set.log() + " went on from version " + set.checkpoint() + " to "
                            + tape.state().version() + " since " + set.type() + " was rebuilt.",
                    "Nothing was changed. Stop what appends to the log, rebuild " + set.type() + ", then swap.");
        }
        boolean same = set.checkpoint() == 0
                || tape.read(set.checkpoint() - 1, 1).records().stream()
                        .anyMatch(record -> record.version() == set.checkpoint()
                                && record.data().sha256().equals(set.checkpointHash()));
        if (newer < 0 || !same) {
            throw new BusException.Conflict(
                    "SB-4099",
                    "The log " + set.log() + " is no longer the one that " + set.type() + " was rebuilt from.",
                    "Nothing was changed. Rebuild " + set.type() + ", then swap.");
        }
    }
}
