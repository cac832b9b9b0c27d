package signalbox.bus.message;

/// Attribute names that mean something to the bus. Values are opaque texts.
public final class AttributeNames {
    /// Who sent the envelope; Lokad.CQRS v2 writes it as a type of its own.
    public static final String SENDER = "Sender";

    /// What the message is about (an order, a customer): the ordering key, and the key of a log record.
    public static final String KEY = "key";

    /// The id of the envelope that began the conversation.
    public static final String CORRELATION = "correlation";

    /// The id of the envelope that directly caused this one.
    public static final String CAUSATION = "causation";

    /// The id before a copy got its own: a scheduled message when due, an edited one when sent.
    public static final String ORIGINAL_ID = "original-id";

    private AttributeNames() {}
}
