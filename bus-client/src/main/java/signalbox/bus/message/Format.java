package signalbox.bus.message;

/// How bytes were understood.
///
/// @param name the family: `lmf2-protobuf`, `lmf2-xml`, `lmf1`, `lmf3`, `reference`, `json`, `xml`, `text`, `bytes`
/// @param encoding the layers around it, outermost first, e.g. `base64` or `base64+gzip`; `plain` when there is none
/// @param certain false when another reading is possible and this one is only likely
public record Format(String name, String encoding, boolean certain) {
    /// The encoding name of bytes that stand as they are.
    public static final String PLAIN = "plain";

    /// Returns a format that can be read in no other way, without layers.
    public static Format certain(String name) {
        return new Format(name, PLAIN, true);
    }

    /// Returns a format that is the best guess, without layers.
    public static Format likely(String name) {
        return new Format(name, PLAIN, false);
    }
}
