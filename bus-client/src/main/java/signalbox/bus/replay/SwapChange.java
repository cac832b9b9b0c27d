package signalbox.bus.replay;

import java.util.Optional;
import signalbox.bus.message.Payload;

/// One view that a swap changes.
///
/// @param name its blob name in its container
/// @param before the SHA-256 of its bytes before the swap; `-` when it was not there
/// @param after the SHA-256 of its bytes after the swap; `-` when it is not there
record SwapChange(String name, String before, String after) {
    static final String ABSENT = "-";

    static String hash(Optional<Payload> bytes) {
        return bytes.map(Payload::sha256).orElse(ABSENT);
    }

    static SwapChange read(String line) {
        var parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw TextManifest.damaged("a list of changed views");
        }
        return new SwapChange(parts[2], parts[0], parts[1]);
    }

    String line() {
        return before + " " + after + " " + name;
    }

    /// Returns the hash that the view shall have.
    String target(boolean forward) {
        return forward ? after : before;
    }

    /// Returns the hash that the view had.
    String source(boolean forward) {
        return forward ? before : after;
    }
}
