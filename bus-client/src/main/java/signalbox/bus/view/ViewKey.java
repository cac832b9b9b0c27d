package signalbox.bus.view;

import java.time.Instant;
import signalbox.bus.storage.BlobName;

/// A view without its bytes.
///
/// @param key the key; the whole blob name when that does not follow the naming rule
/// @param name where it lies
/// @param size in bytes
public record ViewKey(String key, BlobName name, long size, Instant modified) {}
