package signalbox.console.theme;

import java.util.function.Consumer;
import signalbox.bus.storage.Progress;
import signalbox.console.api.Failure;
import signalbox.console.api.Job;
import signalbox.console.api.RunningJob;
import signalbox.console.api.Tasks;

/// Does each job at once, on the thread that asks.
final class TestTasks implements Tasks {
    @Override
    public <R> RunningJob start(Job<R> job) {
        try {
            job.done().accept(job.work().run(Progress.none()));
        } catch (Exception e) {
            Consumer<Failure> failed = job.failed();
            if (failed == null) {
                throw new AssertionError(e);
            }
            failed.accept(Failure.of(e));
        }
        return new RunningJob() {
            @Override
            public void cancel() {}

            @Override
            public boolean ended() {
                return true;
            }
        };
    }
}
