package signalbox.bus.message;

/// Bytes to envelopes and back. Implementations MUST be safe for use by many threads.
public interface EnvelopeCodec {
    /// Reads any bytes. MUST NOT throw, whatever they are.
    Decoded read(Payload bytes);

    /// Writes an envelope so that a solution on Lokad.CQRS v2 can read it.
    ///
    /// @throws IllegalArgumentException when the envelope has no id or no creation time
    Payload write(Envelope envelope);

    /// Renders the content of an item for people and programs. MUST NOT throw, whatever the bytes are.
    Content content(Payload payload);
}
