package signalbox.bus.storage;

/// One medium: queues, tapes and blobs that live in the same place.
///
/// Implementations MUST be safe for use by many threads and MUST throw only
/// [signalbox.bus.message.BusException] for what the medium does. Calls block; interrupting the thread cancels
/// them. Nothing that only reads may change anything that another reader can see.
public interface Storage extends AutoCloseable {
    /// Returns where this is, the same for every handle on the same place and after a restart; MUST NOT hold a
    /// secret: `folder:/var/bus`, `azure:shop.queue.core.windows.net`, `memory:1`.
    String place();

    /// Returns the queues.
    Queues queues();

    /// Returns the tapes.
    Tapes tapes();

    /// Returns the blobs.
    Blobs blobs();

    /// Gives up connections and file handles; leaves every stored thing as it is.
    @Override
    void close();
}
