package signalbox.bus.operation;

import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Message;

/// A message and what its bytes mean.
///
/// @param message the message as the queue holds it
/// @param decoded what it means; of a claim check, what the blob means, or why the blob could not be read
/// @param resolvedBody the bytes of the blob when the message is a claim check whose blob is there
public record ShownMessage(
        Message message, Decoded decoded, @Nullable Payload resolvedBody) {
    /// Returns the bytes that were decoded: those of the blob, else those of the message.
    public Payload meaning() {
        return resolvedBody == null ? message.body() : resolvedBody;
    }
}
