package signalbox.bus.dispatch;

import java.util.Optional;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;
import signalbox.bus.wire.JsonRecords;

/// Keeps why messages fail: one JSON blob a message, in the container `<queue>-errors`, by the name
/// `<sha256 of the message's body>.json`. Two messages with the same body share their history.
///
/// The queue is always the one that the message was sent to, never its poison queue. Safe for use by many threads;
/// of two writers for one message the later wins.
public final class Quarantine {
    /// What a container of failure histories ends with.
    public static final String SUFFIX = "-errors";

    private final Blobs blobs;

    public Quarantine(Blobs blobs) {
        this.blobs = blobs;
    }

    /// Returns where the history of a message lies, whether there is one or not.
    public static BlobName nameOf(String queue, Payload body) {
        return new BlobName(queue + SUFFIX, body.sha256() + ".json");
    }

    /// Returns the history of a message that was sent to the queue, if one was written.
    ///
    /// @throws signalbox.bus.message.BusException.Damaged when what was written is no history
    public Optional<FailureHistory> find(String queue, Payload body) {
        return blobs.find(nameOf(queue, body)).map(blob -> JsonRecords.read(blob.bytes(), FailureHistory.class));
    }

    /// Writes the history of a message, durable when the call returns.
    public void write(String queue, Payload body, FailureHistory history) {
        blobs.put(nameOf(queue, body), JsonRecords.write(history), PutIf.always());
    }

    /// Forgets the history of a message. Returns whether there was one.
    public boolean forget(String queue, Payload body) {
        return blobs.delete(nameOf(queue, body), null);
    }
}
