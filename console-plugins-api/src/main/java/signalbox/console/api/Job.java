package signalbox.console.api;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work with a name and with what follows it.
///
/// @param title what it does, for the status bar: `Requeue 300 to orders`
/// @param quiet whether it is too short to be shown in the status bar (loading a list)
/// @param work runs on a thread of its own
/// @param done gets the result on the JavaFX thread
/// @param failed gets the failure on the JavaFX thread; absent: the console shows it
/// @param <R> what the work gives
public record Job<R>(
        String title,
        boolean quiet,
        Work<R> work,
        Consumer<R> done,
        @Nullable Consumer<Failure> failed) {

    /// Returns a job that the status bar shows while it runs.
    public static <R> Job<R> shown(String title, Work<R> work) {
        return new Job<>(title, false, work, result -> {}, null);
    }

    /// Returns a job that is too short to be shown.
    public static <R> Job<R> quiet(String title, Work<R> work) {
        return new Job<>(title, true, work, result -> {}, null);
    }

    /// Returns the job with what follows its success.
    public Job<R> onDone(Consumer<R> next) {
        return new Job<>(title, quiet, work, next, failed);
    }

    /// Returns the job with what follows its failure; the console does not show it then.
    public Job<R> onFailed(Consumer<Failure> next) {
        return new Job<>(title, quiet, work, done, next);
    }
}
