package signalbox.console.api;

/// A job that was started. For the JavaFX thread.
public interface RunningJob {
    /// Asks the work to stop: its thread is interrupted. Neither `done` nor `failed` is called then.
    void cancel();

    /// Returns whether it has ended, in whatever way.
    boolean ended();
}
