package signalbox.bus.storage;

/// How a medium carries a body.
///
/// @param name `plain` or `base64`
/// @param certain false when the stored text could be read the other way as well
public record Encoding(String name, boolean certain) {
    /// Carried as it is.
    public static final Encoding PLAIN = new Encoding("plain", true);

    /// Carried as Base64 text.
    public static final Encoding BASE64 = new Encoding("base64", true);

    /// Returns whether this is Base64, certain or not.
    public boolean isBase64() {
        return name.equals(BASE64.name);
    }
}
