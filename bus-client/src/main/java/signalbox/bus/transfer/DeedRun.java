package signalbox.bus.transfer;

import java.util.List;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Progress;

/// Works an entry off, message by message, until it is done, cancelled, or the medium fails.
final class DeedRun {
    private final Work work;
    private final Deed deed;
    private final Pace pace;
    private final Progress progress;
    private final long total;
    private String stopped = "";
    private boolean cancelled;
    private long done;

    DeedRun(Work work, Deed deed, Pace pace, Progress progress) {
        this.work = work;
        this.deed = deed;
        this.pace = pace;
        this.progress = progress;
        this.total = switch (work.began().what()) {
            case Selection.All all -> work.began().limit();
            case Selection.Ids some -> some.ids().size();
        };
    }

    /// Ends what was interrupted, then does what is left to do. An entry that is stopped by the medium stays open.
    ///
    /// @throws BusException when nothing at all could be done
    TransferReport run() {
        try {
            settleAll("");
            while (stopped.isEmpty() && each(deed.next(work.terms().batch()))) {}
        } catch (CancellationException e) {
            cancel();
        } catch (BusException e) {
            if (work.entry().state().items().isEmpty()) {
                throw e;
            }
            halt(e);
        }
        if (stopped.isEmpty() || cancelled) {
            close();
        }
        return work.entry().state().report(work.entry().id(), stopped);
    }

    private void settleAll(String reason) {
        var state = work.entry().state();
        for (var item : state.items()) {
            if (!state.settled(item)) {
                deed.settle(item, reason);
            }
            done += state.done(item) ? 1 : 0;
        }
    }

    /// Returns whether there was anything to do.
    private boolean each(List<EntryItem> batch) {
        for (var item : batch) {
            if (!mayGo()) {
                break;
            }
            one(item);
            progress.at(++done, Math.max(total, done));
        }
        return !batch.isEmpty();
    }

    private boolean mayGo() {
        if (stopped.isEmpty()) {
            try {
                pace.await();
                if (Thread.interrupted()) {
                    cancel();
                }
            } catch (InterruptedException e) {
                cancel();
            }
        }
        return stopped.isEmpty();
    }

    private void one(EntryItem item) {
        try {
            deed.one(item);
        } catch (CancellationException e) {
            cancel();
            deed.settle(item, "");
        } catch (BusException e) {
            // An interrupt may show as a medium that does not answer; what follows needs a thread that may wait.
            if (Thread.interrupted()) {
                cancel();
            }
            deed.settle(item, cancelled ? "" : e.what());
            if (e instanceof BusException.Unavailable && !cancelled) {
                halt(e);
            }
        }
    }

    private void cancel() {
        Thread.interrupted();
        cancelled = true;
        stopped = "It was cancelled.";
    }

    private void halt(BusException e) {
        stopped = e.what() + " Resume the journal entry " + work.entry().id() + " when that is mended.";
        progress.note(stopped);
    }

    private void close() {
        try {
            settleAll("");
            work.noteHidden();
            work.entry().addForced(new Step.Closed());
        } catch (BusException e) {
            halt(e);
        } finally {
            if (cancelled) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
