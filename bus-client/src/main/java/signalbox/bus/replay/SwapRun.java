package signalbox.bus.replay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.replay.SwapBook.Changes;
import signalbox.bus.replay.SwapBook.State;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;
import signalbox.bus.view.ViewSet;

/// Takes the live views through the changes of one swap, forward or back. Every step can be repeated: a view that is
/// where it should be is left alone, so a run that was killed anywhere is ended by another run.
final class SwapRun {
    private final ViewSet live;
    private final SwapBook book;
    private final State state;
    private final Changes changes;
    private final Progress progress;

    /// @param state the swap that is under way: the claim to change live views
    SwapRun(ViewSet live, SwapBook book, State state, Progress progress) {
        this.live = live;
        this.book = book;
        this.state = state;
        this.changes = book.changes(state.stamp());
        this.progress = progress;
    }

    /// Replaces the live views; takes all back when one of them was changed by somebody else.
    void forward() {
        try {
            goTo(true, true);
        } catch (BusException.Conflict e) {
            back();
            throw e;
        }
        book.move(state, SwapStep.SWAPPED, state.stamp());
    }

    /// Puts back what was replaced; replaces all again when one of them was changed by somebody else.
    void backward() {
        try {
            goTo(false, true);
        } catch (BusException.Conflict e) {
            goTo(true, false);
            book.move(state, SwapStep.SWAPPED, state.stamp());
            throw e;
        }
        end();
    }

    /// @throws BusException.Conflict when a live view is not as the swap left it
    void mustBeUntouched() {
        for (var change : changes.list()) {
            var hash = SwapChange.hash(live.find(change.name()).map(Blob::bytes));
            if (!hash.equals(change.after())) {
                throw changedBySomebody(change, null);
            }
        }
    }

    /// Puts back what was replaced so far, and leaves alone what somebody else changed.
    void back() {
        goTo(false, false);
        end();
    }

    /// Makes the swap before this one the newest.
    private void end() {
        var previous = changes.previous();
        book.move(state, previous.isEmpty() ? SwapStep.NONE : SwapStep.SWAPPED, previous);
        book.forget(state.stamp());
    }

    private void goTo(boolean forward, boolean strict) {
        long done = 0;
        for (var change : changes.list()) {
            try {
                goTo(forward, change);
            } catch (BusException.Conflict e) {
                if (strict) {
                    throw e;
                }
            }
            progress.at(++done, changes.list().size());
        }
    }

    private void goTo(boolean forward, SwapChange change) {
        var found = live.find(change.name());
        var hash = SwapChange.hash(found.map(Blob::bytes));
        if (hash.equals(change.target(forward))) {
            return;
        }
        if (!hash.equals(change.source(forward))) {
            throw changedBySomebody(change, null);
        }
        try {
            write(forward, change, found);
        } catch (BusException.Conflict e) {
            throw changedBySomebody(change, e);
        }
    }

    private void write(boolean forward, SwapChange change, Optional<Blob> found) {
        var name = live.at(change.name());
        if (change.target(forward).equals(SwapChange.ABSENT)) {
            live.blobs().delete(name, found.map(Blob::tag).orElse(null));
        } else {
            Payload bytes = book.kept(state.stamp(), forward, change);
            live.blobs()
                    .put(name, bytes, found.map(Blob::tag).map(PutIf::unchanged).orElse(PutIf.absent()));
        }
    }

    private BusException.Conflict changedBySomebody(SwapChange change, @Nullable Throwable cause) {
        return new BusException.Conflict(
                "SB-4190",
                "The view " + live.at(change.name()) + " was changed by somebody else meanwhile.",
                "All others are as they were before. Stop what writes these views, then try again.",
                cause);
    }
}
