package signalbox.console.api;

/// The one door between work and screen. Every job ends in exactly one of: done, cancelled, failed; no exception is
/// lost.
public interface Tasks {
    /// Starts a job; returns at once. To be called on the JavaFX thread.
    <R> RunningJob start(Job<R> job);
}
