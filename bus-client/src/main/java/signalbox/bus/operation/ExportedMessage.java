package signalbox.bus.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Message;

/// What stands about a message beside its exported bytes: one JSON line of `messages.jsonl`.
///
/// @param file the file with the exact bytes, in the same folder
/// @param medium the kind of bus it came from: `folder`, `azure`, `memory`
/// @param encoding how that bus carried the bytes: `plain` or `base64`
record ExportedMessage(
        String file,
        String sha256,
        String medium,
        String queue,
        String id,
        String encoding,
        Instant inserted,
        @Nullable Instant expires,
        int dequeueCount) {
    /// The file that holds the lines.
    static final String LINES = "messages.jsonl";

    static ExportedMessage of(String file, String medium, String queue, Message message) {
        return new ExportedMessage(
                file,
                message.body().sha256(),
                medium,
                queue,
                message.id(),
                message.encoding().name(),
                message.inserted(),
                message.expires(),
                message.dequeueCount());
    }

    /// Returns the kind of bus out of [signalbox.bus.storage.Storage#place].
    static String mediumOf(String place) {
        var colon = place.indexOf(':');
        return colon < 0 ? place : place.substring(0, colon);
    }
}
