package signalbox.bus.storage;

/// What settling a ticket met.
public enum Settled {
    /// The message was still ours: it is done as asked.
    DONE,
    /// The message is no longer in the queue.
    GONE,
    /// Our time was over and somebody else took the message meanwhile; it was left alone.
    TAKEN
}
