package signalbox.bus.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// A message as a queue holds it.
///
/// `body` together with `encoding` is what is stored, without loss: encoding the body gives the stored bytes again.
///
/// @param id the medium's own id, unique in its queue; not the envelope id
/// @param body the bytes, after the transport encoding was taken off
/// @param encoding how the medium carries them
/// @param inserted when it was put
/// @param expires when the medium drops it; absent means never
/// @param dequeueCount how often it was taken so far
public record Message(
        String id,
        Payload body,
        Encoding encoding,
        Instant inserted,
        @Nullable Instant expires,
        int dequeueCount) {}
