package signalbox.bus.transfer;

import signalbox.bus.message.Payload;

/// The body of a mark: what lies hidden in the target until the real body takes its place in one step. An answer that
/// got lost then leaves a mark behind, never a second copy of a message.
final class Mark {
    private static final String WORD = "signalbox-mark ";

    private Mark() {}

    static Payload body(String entry) {
        return Payload.ofText(WORD + entry + " holds a place for a message. If you can read this, a transfer was"
                + " interrupted: resume it. This is no message; it may be deleted.");
    }

    static boolean is(Payload body, String entry) {
        return body.equals(body(entry));
    }
}
