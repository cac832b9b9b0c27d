package signalbox.bus.log;

import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;

/// The content of a record on one line, for people: `orderId 4711, amount 389.00, currency EUR`.
final class Summary {
    private static final int LIMIT = 160;

    private Summary() {}

    static String of(Decoded decoded, EnvelopeCodec codec) {
        return switch (decoded) {
            case Decoded.Readable readable -> of(readable.envelope(), codec);
            case Decoded.Elsewhere elsewhere -> "in blob " + elsewhere.container() + "/" + elsewhere.name();
            case Decoded.Unreadable unreadable -> unreadable.reason();
        };
    }

    private static String of(Envelope envelope, EnvelopeCodec codec) {
        if (envelope.items().isEmpty()) {
            return "";
        }
        var first = line(codec.content(envelope.items().getFirst().payload()).json());
        int more = envelope.items().size() - 1;
        return more == 0 ? first : first + " and " + more + " more";
    }

    /// Takes the signs of JSON away from where they only hold the text together.
    static String line(@Nullable String json) {
        if (json == null) {
            return "";
        }
        var out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < json.length() && out.length() < LIMIT; i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\' && i + 1 < json.length()) {
                out.append(unescaped(json.charAt(++i)));
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                out.append(quoted ? c : structural(c));
            }
        }
        return out.toString().strip().replaceAll("\\s+", " ").replace(" ,", ",");
    }

    private static String structural(char c) {
        return switch (c) {
            case '{', '}', '[', ']' -> "";
            case ':' -> " ";
            case ',' -> ", ";
            default -> String.valueOf(c);
        };
    }

    private static char unescaped(char c) {
        return c == '"' || c == '\\' || c == '/' ? c : ' ';
    }
}
