package signalbox.bus.storage;

/// A medium's way to move a message between two of its queues in one step that happens or does not.
public interface AtomicMoves {
    /// Moves a visible message; body, id and time of insertion stay. The target is made if it is not there.
    ///
    /// @return false when no visible message with the id is in the source
    /// @throws signalbox.bus.message.BusException.Conflict when the target holds a message with the id
    boolean move(String fromQueue, String messageId, String toQueue);
}
