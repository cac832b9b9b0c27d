package signalbox.bus.storage;

import signalbox.bus.message.Payload;

/// A blob with its bytes.
public record Blob(BlobSummary summary, Payload bytes) {
    /// Returns the tag under which the bytes were read.
    public Tag tag() {
        return summary.tag();
    }
}
