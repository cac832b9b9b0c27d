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
        if (book.state().step() == SwapStep.GOING_BACK) {
            run(type, book, book.state(), progress).backward();
        }
        var state = book.state();
        boolean resumed = state.step() == SwapStep.SWAPPING;
        if (!resumed) {
            state = begin(type, book, state, progress);
        }
        if (state.step() != SwapStep.SWAPPING) {
            return new SwapReport(type, 0, 0, "", false);
        }
        run(type, book, state, progress).forward();
        return report(type, book, state.stamp(), true, resumed);
    }

    /// Keeps both sides of what has to change, then claims the live views; when nothing has to change the state stays
    /// as it is.
    private State begin(String type, SwapBook book, State state, Progress progress) {
        var set = beside.read(type);
        LogCheck.mustBeCurrent(set, storage.tapes().tape(set.log()));
        var stamp = book.begin(STAMP.format(clock.instant()));
        var list = new SwapPlan(live.set(type), beside.set(type), progress).keep(book, stamp, set.views());
        if (list.isEmpty()) {
            return state;
        }
        book.write(stamp, new Changes(state.stamp(), list));
        return book.move(state, SwapStep.SWAPPING, stamp);
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
        if (state.step() == SwapStep.NONE) {
            throw new BusException.Missing(
                    "SB-4054", "There is no swap of " + type + " to take back.", "The live views are as they are.");
        }
        var report = report(type, book, state.stamp(), false, state.step() != SwapStep.SWAPPED);
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
}
