package signalbox.bus.log;

/// Which way a page of a log goes.
public enum Direction {
    /// Towards higher versions, oldest first.
    FORWARD,
    /// Towards lower versions, newest first.
    BACKWARD
}
