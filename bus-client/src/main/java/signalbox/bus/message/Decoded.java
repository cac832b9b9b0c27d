package signalbox.bus.message;

/// What reading bytes as an envelope gave. Reading never throws: damage is an answer.
public sealed interface Decoded {
    /// Returns how the bytes were understood, as far as they were.
    Format format();

    /// The envelope is here.
    record Readable(Envelope envelope, Format format) implements Decoded {}

    /// The bytes are a claim check: the envelope lies in a blob.
    ///
    /// @param envelopeId empty when the reference carries none
    /// @param container as written: an absolute address of a blob container, or its plain name
    /// @param name the blob's name in that container
    record Elsewhere(String envelopeId, String container, String name, Format format) implements Decoded {}

    /// The bytes are nothing we can read; they can still be seen, moved and saved.
    ///
    /// @param reason what is wrong, with the offset where one is known
    record Unreadable(String reason, Format format) implements Decoded {}
}
