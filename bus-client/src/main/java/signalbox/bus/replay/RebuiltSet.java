package signalbox.bus.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import signalbox.bus.message.Payload;

/// A complete set of rebuilt views that lies beside the live ones.
///
/// @param type the type of the views
/// @param solution name and version of the solution whose projection made it
/// @param log the tape it was made from
/// @param checkpoint the version of the last record that is in it; 0 when the log was empty
/// @param checkpointHash the SHA-256 of that record's data, to know the log again; empty when the log was empty
/// @param records how many records were read
/// @param unread how many of them could not be read as envelopes and were passed over
/// @param views how many views it holds
/// @param when when it was complete
/// @param elapsed how long reading and folding took
public record RebuiltSet(
        String type,
        String solution,
        String log,
        long checkpoint,
        String checkpointHash,
        long records,
        long unread,
        long views,
        Instant when,
        Duration elapsed) {
    private static final String KIND = "signalbox rebuilt views 1";

    static RebuiltSet read(Payload bytes) {
        var text = TextManifest.read(KIND, bytes);
        try {
            return new RebuiltSet(
                    text.text("type"),
                    text.text("solution"),
                    text.text("log"),
                    text.number("checkpoint"),
                    text.text("hash"),
                    text.number("records"),
                    text.number("unread"),
                    text.number("views"),
                    Instant.parse(text.text("when")),
                    Duration.ofMillis(text.number("elapsed-ms")));
        } catch (DateTimeException e) {
            throw TextManifest.damaged(KIND);
        }
    }

    /// Writes the manifest, which stands only beside a complete set.
    Payload bytes() {
        return new TextManifest(KIND)
                .with("type", type)
                .with("solution", solution)
                .with("log", log)
                .with("checkpoint", checkpoint)
                .with("hash", checkpointHash)
                .with("records", records)
                .with("unread", unread)
                .with("views", views)
                .with("when", when)
                .with("elapsed-ms", elapsed.toMillis())
                .bytes();
    }
}
