package signalbox.bus.storage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// A message on its way into a queue.
///
/// @param body the bytes
/// @param encoding how to carry them; absent means as the medium's other clients expect (Base64 on Azure)
/// @param hiddenFor for how long nobody can take it; zero means visible at once. Media round up to their step
public record Outgoing(Payload body, @Nullable Encoding encoding, Duration hiddenFor) {
    public Outgoing {
        if (hiddenFor.isNegative()) {
            throw new IllegalArgumentException("A message cannot be hidden for " + hiddenFor);
        }
    }

    /// Returns a message that is visible at once, carried in the medium's usual way.
    public static Outgoing now(Payload body) {
        return new Outgoing(body, null, Duration.ZERO);
    }
}
