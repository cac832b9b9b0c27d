package signalbox.console.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Progress;
import signalbox.console.api.RunningJob;

/// A job at work. The worker writes the progress, the screen polls it.
public final class RunningTask implements RunningJob, Progress {
    /// How a task stands.
    public enum State {
        RUNNING,
        SUCCEEDED,
        CANCELLED,
        FAILED
    }

    private final String title;
    private final Instant started;
    private volatile long done;
    private volatile long total;
    private volatile String note = "";
    private volatile boolean cancelled;
    private volatile @Nullable Thread worker;
    private volatile State state = State.RUNNING;

    RunningTask(String title, Instant started) {
        this.title = title;
        this.started = started;
    }

    /// Returns what it does, for people.
    public String title() {
        return title;
    }

    /// Returns when it began.
    public Instant started() {
        return started;
    }

    /// Returns how it stands.
    public State state() {
        return state;
    }

    /// Returns the part done, 0 to 1; negative when the total is not known.
    public double fraction() {
        var all = total;
        return all <= 0 ? -1 : Math.min(1.0, (double) done / all);
    }

    /// Returns `1,200 of 5,000`, or an empty text when nothing was counted yet.
    public String counted() {
        if (done == 0 && total == 0) {
            return "";
        }
        return total > 0 ? String.format("%,d of %,d", done, total) : String.format("%,d", done);
    }

    /// Returns the last line that the work said, or an empty text.
    public String note() {
        return note;
    }

    @Override
    public void at(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
    }

    @Override
    public void note(String line) {
        note = line;
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        var thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean ended() {
        return state != State.RUNNING;
    }

    /// Returns whether the user asked it to stop.
    boolean cancelRequested() {
        return cancelled;
    }

    /// Binds the working thread; returns false when the task was cancelled before it began.
    synchronized boolean begin(Thread thread) {
        worker = thread;
        return !cancelled;
    }

    /// Lets go of the working thread: a late cancel must not interrupt other work.
    synchronized void release() {
        worker = null;
    }

    void end(State how) {
        state = how;
    }
}
