package signalbox.bus.wire;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// Any bytes at all: an envelope of a known family, a plain JSON, XML or text body, or one of these inside Base64 or
/// gzip. What is none of them is answered as bytes.
final class Body {
    private static final int MOST_LAYERS = 4;
    private static final int LARGEST_INFLATED = 64 << 20;
    private static final int SHORTEST_UNPADDED_BASE64 = 12;
    private static final String BYTES = "bytes";

    private Body() {}

    static Decoded read(Payload bytes) {
        return read(bytes, 0);
    }

    private static Decoded read(Payload bytes, int layers) {
        if (Lmf2.recognises(bytes)) {
            return Lmf2.read(bytes);
        }
        if (Lmf1.recognises(bytes)) {
            return Lmf1.read(bytes);
        }
        if (Lmf3.recognises(bytes)) {
            return Lmf3.read(bytes);
        }
        if (ClaimCheck.recognises(bytes)) {
            return ClaimCheck.read(bytes);
        }
        if (layers < MOST_LAYERS && isGzip(bytes)) {
            return gzip(bytes, layers);
        }
        var text = PlainText.of(bytes.buffer());
        return text == null || text.isEmpty() ? unknown(bytes) : text(bytes, text, layers);
    }

    private static Decoded unknown(Payload bytes) {
        var reason = bytes.size() == 0
                ? "There are no bytes"
                : "These " + bytes.size() + " bytes are no known envelope, and neither text nor gzip";
        return new Decoded.Unreadable(reason, Format.certain(BYTES));
    }

    private static Decoded text(Payload bytes, String text, int layers) {
        var json = PlainText.json(text);
        if (json == PlainText.Json.OBJECT_OR_LIST) {
            return body(bytes, Format.certain("json"));
        }
        if (TextXml.isXml(text)) {
            return body(bytes, Format.certain("xml"));
        }
        var decoded = layers < MOST_LAYERS ? base64(text) : null;
        if (decoded != null) {
            var inner = read(decoded, layers + 1);
            if (isMeant(inner, text)) {
                return wrapped("base64", inner);
            }
        }
        if (json == PlainText.Json.SCALAR) {
            return body(bytes, Format.likely("json"));
        }
        return body(bytes, new Format("text", Format.PLAIN, decoded == null));
    }

    private static Decoded body(Payload bytes, Format format) {
        var envelope = new Envelope("", null, null, List.of(), List.of(Item.of("", bytes)));
        return new Decoded.Readable(envelope, format);
    }

    /// A word may be spelled like Base64 by chance; what it decodes to then makes no sense.
    private static boolean isMeant(Decoded inner, String text) {
        var format = inner.format();
        if (format.name().equals(BYTES)) {
            return !format.encoding().equals(Format.PLAIN);
        }
        var isProof = format.certain() && !format.name().equals("text");
        return isProof || text.length() >= SHORTEST_UNPADDED_BASE64 || text.endsWith("=");
    }

    private static @Nullable Payload base64(String text) {
        var compact = text.indexOf('\n') < 0 ? text.strip() : text.replaceAll("[\r\n ]", "");
        if (compact.isEmpty() || compact.length() % 4 != 0 || !compact.chars().allMatch(Body::isBase64)) {
            return null;
        }
        try {
            return Payload.owning(Base64.getDecoder().decode(compact));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isBase64(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }

    private static boolean isGzip(Payload bytes) {
        return bytes.size() >= 3 && bytes.at(0) == 0x1F && bytes.at(1) == 0x8B && bytes.at(2) == 8;
    }

    private static Decoded gzip(Payload bytes, int layers) {
        try {
            var size = inflatedSize(bytes);
            if (size > LARGEST_INFLATED) {
                return broken(
                        "The gzip holds more than " + (LARGEST_INFLATED >> 20) + " MiB, too much to be read here");
            }
            var inflated = new byte[size];
            try (var in = new GZIPInputStream(bytes.stream())) {
                in.readNBytes(inflated, 0, size);
            }
            return wrapped("gzip", read(Payload.owning(inflated), layers + 1));
        } catch (IOException e) {
            return broken("The gzip is damaged or cut: " + e.getMessage());
        }
    }

    private static Decoded broken(String reason) {
        return new Decoded.Unreadable(reason, new Format(BYTES, "gzip", true));
    }

    /// Inflates without keeping anything, so that a bomb costs no memory; stops soon after the limit.
    private static int inflatedSize(Payload bytes) throws IOException {
        var scratch = new byte[1 << 16];
        var size = 0;
        try (var in = new GZIPInputStream(bytes.stream())) {
            for (var n = in.read(scratch); n >= 0 && size <= LARGEST_INFLATED; n = in.read(scratch)) {
                size += n;
            }
        }
        return size;
    }

    private static Decoded wrapped(String layer, Decoded inner) {
        var old = inner.format();
        var encoding = old.encoding().equals(Format.PLAIN) ? layer : layer + "+" + old.encoding();
        var certain = old.certain() && !(layer.equals("base64") && old.name().equals("text"));
        var format = new Format(old.name(), encoding, certain);
        return switch (inner) {
            case Decoded.Readable r -> new Decoded.Readable(r.envelope(), format);
            case Decoded.Elsewhere e -> new Decoded.Elsewhere(e.envelopeId(), e.container(), e.name(), format);
            case Decoded.Unreadable u -> new Decoded.Unreadable(u.reason(), format);
        };
    }
}
