package signalbox.bus.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Tag;

/// A view with its bytes.
///
/// @param key absent when there is only one view of the type
/// @param name where it lies
/// @param content the exact bytes
/// @param tag under which the bytes were read
public record View(String type, @Nullable String key, BlobName name, Payload content, Tag tag, Instant modified) {}
