package signalbox.bus.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Whether bytes are text that people can read, and whether a text is JSON.
final class PlainText {
    /// What JSON a text is.
    enum Json {
        NONE,
        /// A number, a string, true, false or null: it may as well be plain text.
        SCALAR,
        OBJECT_OR_LIST
    }

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String JSON_BEGINS_WITH = "{[\"-0123456789tfn";

    private PlainText() {}

    /// Returns the text without its byte order mark, or null when the bytes are no UTF-8 (or UTF-16 with a mark), or
    /// hold control characters other than tab and line ends.
    static @Nullable String of(ByteBuffer bytes) {
        var text = decode(bytes);
        return text == null || !text.chars().allMatch(PlainText::isPrintable) ? null : text;
    }

    private static @Nullable String decode(ByteBuffer bytes) {
        if (bytes.remaining() < 2) {
            return decode(bytes, StandardCharsets.UTF_8, 0);
        }
        var start = bytes.position();
        return switch ((bytes.get(start) & 0xFF) << 8 | bytes.get(start + 1) & 0xFF) {
            case 0xFFFE -> decode(bytes, StandardCharsets.UTF_16LE, 2);
            case 0xFEFF -> decode(bytes, StandardCharsets.UTF_16BE, 2);
            case 0xEFBB -> decode(bytes, StandardCharsets.UTF_8, 3);
            default -> decode(bytes, StandardCharsets.UTF_8, 0);
        };
    }

    private static @Nullable String decode(ByteBuffer bytes, Charset charset, int mark) {
        try {
            var rest = bytes.slice(bytes.position() + mark, bytes.remaining() - mark);
            return charset.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static boolean isPrintable(int c) {
        return c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c);
    }

    static Json json(String text) {
        var first = firstCharacter(text);
        if (first < 0 || JSON_BEGINS_WITH.indexOf(first) < 0) {
            return Json.NONE;
        }
        try (var parser = JSON.createParser(text)) {
            var isStructure = parser.nextToken().isStructStart();
            parser.skipChildren();
            return parser.nextToken() != null ? Json.NONE : isStructure ? Json.OBJECT_OR_LIST : Json.SCALAR;
        } catch (IOException e) {
            return Json.NONE;
        }
    }

    private static int firstCharacter(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c)).findFirst().orElse(-1);
    }
}
