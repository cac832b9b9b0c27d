package signalbox.bus.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;

/// Keeps large messages out of queues: the envelope lies in a blob, and the queue holds a reference to it.
///
/// The blob of a message to queue `q` lies in the container `q-bodies` by the name
/// `yyyy-MM-dd-HH-mm-ss-ffff-<envelope id>`, the time being that of the envelope's creation in UTC: sending the same
/// envelope again writes the same blob. The reference is the text of four lines that Lokad.CQRS v2 has. A body is
/// never deleted with its message, as others may still refer to it. Safe for use by many threads.
public final class ClaimChecks {
    /// What a container of message bodies ends with.
    public static final String SUFFIX = "-bodies";

    /// An envelope with this many bytes or more goes to a blob.
    public static final int FIRST_TOO_LARGE = 6144;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Blobs blobs;
    private final EnvelopeCodec codec;

    public ClaimChecks(Blobs blobs, EnvelopeCodec codec) {
        this.blobs = blobs;
        this.codec = codec;
    }

    /// Returns what to put into the queue for the envelope: its bytes, or a reference once they are in their blob.
    ///
    /// @throws IllegalArgumentException when the envelope has no id or no creation time
    public Payload pack(String queue, Envelope envelope) {
        var bytes = codec.write(envelope);
        if (bytes.size() < FIRST_TOO_LARGE) {
            return bytes;
        }
        var created = envelope.created() == null ? Instant.EPOCH : envelope.created();
        var blob = new BlobName(queue + SUFFIX, NAME.format(created) + "-" + envelope.id());
        blobs.put(blob, bytes, PutIf.always());
        return reference(envelope.id(), blob);
    }

    /// Returns the bytes that a reference stands for; empty when their blob is not there.
    public Optional<Payload> find(Decoded.Elsewhere reference) {
        var container = lastPart(reference.container());
        if (container.isEmpty() || reference.name().isEmpty()) {
            return Optional.empty();
        }
        return blobs.find(new BlobName(container, reference.name())).map(Blob::bytes);
    }

    /// A reference names its container by an absolute address or by its plain name.
    private static String lastPart(String container) {
        var path = container.contains("?") ? container.substring(0, container.indexOf('?')) : container;
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static Payload reference(String envelopeId, BlobName blob) {
        var text = String.join("\r\n", "[cqrs-ref-r1]", envelopeId, blob.container(), blob.name());
        return Payload.owning(text.getBytes(StandardCharsets.UTF_16LE));
    }
}
