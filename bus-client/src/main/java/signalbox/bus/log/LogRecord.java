package signalbox.bus.log;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Payload;

/// One record of a log, read as an envelope. Its hash was checked when the tape gave it out.
///
/// @param version unique on its tape, rising, not always without gaps
/// @param offset where it begins on the tape, in bytes
/// @param data the exact bytes
/// @param decoded what the bytes mean
/// @param summary the content on one line, for lists; never write it back
public record LogRecord(long version, long offset, Payload data, Decoded decoded, String summary) {
    /// Returns the envelope, if the bytes could be read as one.
    public Optional<Envelope> envelope() {
        return decoded instanceof Decoded.Readable readable ? Optional.of(readable.envelope()) : Optional.empty();
    }

    /// Returns the contract of the first item, or an empty text.
    public String contract() {
        return envelope().map(Envelope::contract).orElse("");
    }

    /// Returns what the record is about: the attribute `key`, if it is there.
    public Optional<String> key() {
        return envelope().flatMap(e -> e.attribute(AttributeNames.KEY));
    }

    /// Returns when the envelope was made; null when its bytes do not say.
    public @Nullable Instant time() {
        return decoded instanceof Decoded.Readable readable
                ? readable.envelope().created()
                : null;
    }

    /// Returns the size of the data in bytes, without the framing of the tape.
    public int size() {
        return data.size();
    }
}
