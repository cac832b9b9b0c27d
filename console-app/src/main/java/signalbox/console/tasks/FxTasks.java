package signalbox.console.tasks;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.bus.message.BusException;
import signalbox.console.api.Failure;
import signalbox.console.api.Job;
import signalbox.console.api.RunningJob;
import signalbox.console.api.Tasks;

/// Runs jobs, each on its own thread, and tells their end on the screen's thread.
///
/// Every job ends in exactly one of: succeeded, cancelled, failed. A failure that the job does not handle is handed
/// to the console.
public final class FxTasks implements Tasks {
    private final ThreadFactory threads;
    private final Executor screen;
    private final InstantSource clock;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private Consumer<Failure> unhandled = failure -> {};
    private int atWork;

    /// Makes tasks.
    ///
    /// @param threads makes a thread for each job; virtual ones in the program
    /// @param screen runs a step on the JavaFX thread, later
    public FxTasks(ThreadFactory threads, Executor screen, InstantSource clock) {
        this.threads = threads;
        this.screen = screen;
        this.clock = clock;
    }

    /// Returns the jobs that the status bar shows, oldest first; changes on the JavaFX thread only.
    public ObservableList<RunningTask> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /// Says who shows the failures that nobody handles.
    public void showFailures(Consumer<Failure> handler) {
        unhandled = handler;
    }

    @Override
    public <R> RunningJob start(Job<R> job) {
        var task = new RunningTask(job.title(), clock.instant());
        atWork++;
        if (!job.quiet()) {
            running.add(task);
        }
        threads.newThread(() -> work(job, task)).start();
        return task;
    }

    private <R> void work(Job<R> job, RunningTask task) {
        try {
            if (!task.begin(Thread.currentThread())) {
                throw new InterruptedException();
            }
            var result = job.work().run(task);
            task.release();
            screen.execute(() -> succeed(job, task, result));
        } catch (Throwable thrown) {
            task.release();
            screen.execute(() -> stop(job, task, thrown));
        }
    }

    private <R> void succeed(Job<R> job, RunningTask task, R result) {
        leave(task);
        task.end(RunningTask.State.SUCCEEDED);
        if (!task.cancelRequested() || !job.quiet()) {
            tell(() -> job.done().accept(result));
        }
    }

    private <R> void stop(Job<R> job, RunningTask task, Throwable thrown) {
        leave(task);
        if (task.cancelRequested() && stoppedByInterrupt(thrown)) {
            task.end(RunningTask.State.CANCELLED);
            return;
        }
        task.end(RunningTask.State.FAILED);
        var failed = job.failed();
        var failure = Failure.of(thrown);
        tell(() -> (failed == null ? unhandled : failed).accept(failure));
    }

    private void leave(RunningTask task) {
        running.remove(task);
        atWork--;
    }

    /// Returns whether some job, shown or quiet, is still at work.
    public boolean busy() {
        return atWork > 0;
    }

    /// A cancelled thread fails in many ways; only errors of the program are worth telling then.
    private static boolean stoppedByInterrupt(Throwable thrown) {
        return thrown instanceof InterruptedException
                || thrown instanceof BusException
                || thrown instanceof java.util.concurrent.CancellationException
                || thrown.getCause() instanceof InterruptedException;
    }

    private void tell(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            unhandled.accept(Failure.of(e));
        }
    }
}
