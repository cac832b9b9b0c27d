package signalbox.bus.storage;

import java.time.Instant;

/// A blob without its bytes.
public record BlobSummary(BlobName name, long size, Instant modified, Tag tag) {}
