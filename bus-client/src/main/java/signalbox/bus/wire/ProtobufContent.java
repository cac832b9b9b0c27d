package signalbox.bus.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// A protobuf message without its schema as JSON by field number: what the bytes most likely mean.
final class ProtobufContent {
    private static final int DEEPEST = 32;
    private static final int MOST_FIELDS = 500_000;
    /// Nobody numbers members so high; random bytes often do.
    private static final int HIGHEST_LIKELY_FIELD = 10_000;

    private static final Instant FIRST_LIKELY_DATE = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST_LIKELY_DATE = Instant.parse("2100-01-01T00:00:00Z");

    private final JsonGenerator json;
    private int fieldsSeen;

    private ProtobufContent(JsonGenerator json) {
        this.json = json;
    }

    private record Value(int wireType, long number, Cursor content) {}

    /// Returns whether the bytes fall into fields from the first to the last.
    static boolean isLikely(Cursor message) {
        var in = message.copy();
        while (!in.done()) {
            var tag = in.tryVarint();
            var number = tag >>> 3;
            var fits = switch ((int) tag & 7) {
                case Protobuf.VARINT -> in.trySkipVarint();
                case Protobuf.FIXED64 -> in.trySkip(8);
                case Protobuf.FIXED32 -> in.trySkip(4);
                case Protobuf.BYTES -> in.trySkip(in.tryVarint());
                default -> false;
            };
            if (!fits || number == 0 || number > HIGHEST_LIKELY_FIELD) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether a text is rather a message: it begins with a line feed, which is also the tag of a string or
    /// message in field 1, and falls into fields.
    static boolean isLikelierThanText(Cursor message) {
        return !message.done() && message.peek() == '\n' && isLikely(message);
    }

    static void write(Cursor message, JsonGenerator json) throws IOException {
        new ProtobufContent(json).writeMessage(message, 0);
    }

    private void writeMessage(Cursor message, int depth) throws IOException {
        json.writeStartObject();
        for (var entry : fields(message).entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            var values = entry.getValue();
            if (values.size() == 1) {
                writeValue(values.getFirst(), depth);
                continue;
            }
            json.writeStartArray();
            for (var value : values) {
                writeValue(value, depth);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private LinkedHashMap<Integer, List<Value>> fields(Cursor message) {
        var found = new LinkedHashMap<Integer, List<Value>>();
        var fields = new Protobuf.Fields(message);
        while (fields.next()) {
            if (++fieldsSeen > MOST_FIELDS) {
                throw message.damage("there are more than " + MOST_FIELDS + " fields");
            }
            found.computeIfAbsent(fields.number(), unused -> new ArrayList<>(1)).add(value(fields, message));
        }
        return found;
    }

    private static Value value(Protobuf.Fields fields, Cursor none) {
        return fields.wireType() == Protobuf.BYTES
                ? new Value(Protobuf.BYTES, 0, fields.content())
                : new Value(fields.wireType(), fields.value(), none);
    }

    private void writeValue(Value value, int depth) throws IOException {
        switch (value.wireType) {
            case Protobuf.FIXED64 -> writeReal(Double.longBitsToDouble(value.number), value.number);
            case Protobuf.FIXED32 -> writeFloat((int) value.number);
            case Protobuf.BYTES -> writeBytes(value.content, depth);
            default -> json.writeNumber(value.number);
        }
    }

    private void writeFloat(int bits) throws IOException {
        var real = Float.intBitsToFloat(bits);
        if (isLikelyReal(real)) {
            json.writeNumber(real);
        } else {
            json.writeNumber(bits);
        }
    }

    private void writeReal(double real, long bits) throws IOException {
        if (isLikelyReal(real)) {
            json.writeNumber(real);
        } else {
            json.writeNumber(bits);
        }
    }

    private static boolean isLikelyReal(double real) {
        var size = Math.abs(real);
        return size == 0 || size > 1e-9 && size < 1e18;
    }

    private void writeBytes(Cursor content, int depth) throws IOException {
        var text = PlainText.of(content.buffer());
        var isMessage = depth < DEEPEST && (text == null ? isLikely(content) : isLikelierThanText(content));
        if (!isMessage) {
            json.writeString(text != null ? text : Base64.getEncoder().encodeToString(content.take(content.left())));
            return;
        }
        var known = known(content);
        if (known != null) {
            json.writeString(known);
        } else {
            writeMessage(content, depth + 1);
        }
    }

    /// Returns the Guid or date of protobuf-net, where the bytes hardly allow another reading.
    private static @Nullable String known(Cursor content) {
        var guid = guid(content.copy());
        return guid != null ? guid : date(content.copy());
    }

    private static @Nullable String guid(Cursor in) {
        if (in.left() != 18 || in.u8() != 0x09) {
            return null;
        }
        var low = in.take(8);
        if (in.u8() != 0x11) {
            return null;
        }
        var high = in.take(8);
        var version = (low[7] & 0xF0) >> 4;
        if (version < 1 || version > 8 || (high[0] & 0xC0) != 0x80) {
            return null;
        }
        var all = new byte[16];
        System.arraycopy(low, 0, all, 0, 8);
        System.arraycopy(high, 0, all, 8, 8);
        return BinaryXmlText.uuid(Cursor.over(Payload.owning(all)));
    }

    /// Milliseconds or ticks that give a date of our times, and nothing beside them.
    private static @Nullable String date(Cursor in) {
        var fields = new Protobuf.Fields(in);
        if (!isVarint(fields, 1)) {
            return null;
        }
        var value = fields.signed();
        if (!isVarint(fields, 2) || fields.value() < 4 || fields.value() > 5) {
            return null;
        }
        var date = Lmf2Protobuf.bclDate(value, fields.value());
        var isLikely = date != null && date.isAfter(FIRST_LIKELY_DATE) && date.isBefore(LAST_LIKELY_DATE);
        return isLikely && in.done() ? String.valueOf(date) : null;
    }

    private static boolean isVarint(Protobuf.Fields fields, int number) {
        return fields.next() && fields.number() == number && fields.wireType() == Protobuf.VARINT;
    }
}
