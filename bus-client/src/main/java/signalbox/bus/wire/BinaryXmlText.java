package signalbox.bus.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import signalbox.bus.wire.XmlNode.Kind;

/// The text records of binary XML: values of many types, each with its spelling in text XML.
final class BinaryXmlText {
    /// A value as text XML spells it.
    record Value(String text, Kind kind) {}

    private BinaryXmlText() {}

    static boolean isBytes(int record) {
        return record >= 0x9E && record <= 0xA3;
    }

    /// Returns the size of one value in an array of the type, or 0 when there is no such array.
    static int arrayItemSize(int type) {
        return switch (type) {
            case 0xB5 -> 1;
            case 0x8B -> 2;
            case 0x8D, 0x91 -> 4;
            case 0x8F, 0x93, 0x97, 0xAF -> 8;
            case 0x95, 0xB1 -> 16;
            default -> 0;
        };
    }

    /// Reads the value of a record without the end-element bit.
    static Value read(Cursor in, int record) {
        return switch (record) {
            case 0x80 -> number("0");
            case 0x82 -> number("1");
            case 0x84 -> bool(false);
            case 0x86 -> bool(true);
            case 0x88 -> number(Byte.toString((byte) in.u8()));
            case 0x8A -> number(Integer.toString(in.i16()));
            case 0x8C -> number(Integer.toString(in.i32()));
            case 0x8E -> number(Long.toString(in.i64()));
            case 0x90 -> real(Float.intBitsToFloat(in.i32()));
            case 0x92 -> real(Double.longBitsToDouble(in.i64()));
            case 0x94 -> decimal(in);
            case 0x96 -> date(in);
            case 0x98, 0x9A, 0x9C -> text(in.utf8(length(in, record)));
            case 0x9E, 0xA0, 0xA2 -> text(Base64.getEncoder().encodeToString(bytes(in, record)));
            case 0xA8 -> text("");
            case 0xAC -> text("urn:uuid:" + uuid(in));
            case 0xAE -> text(timeSpan(in.i64()));
            case 0xB0 -> text(uuid(in));
            case 0xB2 -> number(Long.toUnsignedString(in.i64()));
            case 0xB4 -> bool(in.u8() != 0);
            case 0xB6, 0xB8, 0xBA -> text(new String(in.take(length(in, record)), StandardCharsets.UTF_16LE));
            default -> throw in.damage("record type %02X is no value that is read here".formatted(record));
        };
    }

    static byte[] bytes(Cursor in, int record) {
        return in.take(length(in, record));
    }

    /// Each counted type comes in three: a length of one, two or four bytes.
    private static long length(Cursor in, int record) {
        return switch (record) {
            case 0x98, 0x9E, 0xB6 -> in.u8();
            case 0x9A, 0xA0, 0xB8 -> in.i16() & 0xFFFF;
            default -> in.i32();
        };
    }

    private static Value text(String text) {
        return new Value(text, Kind.TEXT);
    }

    private static Value number(String text) {
        return new Value(text, Kind.NUMBER);
    }

    private static Value bool(boolean value) {
        return new Value(Boolean.toString(value), Kind.BOOLEAN);
    }

    private static Value real(float value) {
        return Float.isFinite(value) ? number(Float.toString(value)) : notFinite(value);
    }

    private static Value real(double value) {
        return Double.isFinite(value) ? number(Double.toString(value)) : notFinite(value);
    }

    private static Value notFinite(double value) {
        return text(Double.isNaN(value) ? "NaN" : value > 0 ? "INF" : "-INF");
    }

    /// Two reserved bytes, scale, sign, the high 32 bits, the low 64 bits. The scale is kept: 1.10 is not 1.1.
    private static Value decimal(Cursor in) {
        in.skip(2);
        var scale = in.u8();
        var negative = in.u8() != 0;
        var high = BigInteger.valueOf(Integer.toUnsignedLong(in.i32())).shiftLeft(64);
        var value = high.or(new BigInteger(Long.toUnsignedString(in.i64())));
        if (scale > 28) {
            throw in.damage("a decimal before it has the scale " + scale + ", and 28 is the largest");
        }
        return number(new BigDecimal(negative ? value.negate() : value, scale).toPlainString());
    }

    private static Value date(Cursor in) {
        var binary = in.i64();
        var instant = DotNetTime.ofBinary(binary);
        if (instant == null) {
            throw in.damage("the date before it is outside the years 1 to 9999");
        }
        return text(spelled(instant, DotNetTime.isUnspecified(binary)));
    }

    private static String spelled(Instant instant, boolean withoutZone) {
        var text = instant.toString();
        var whole = text.substring(0, text.length() - 1);
        var dot = whole.indexOf('.');
        var shortest = dot < 0 ? whole : whole.replaceFirst("0+$", "");
        return withoutZone ? shortest : shortest + "Z";
    }

    private static String timeSpan(long ticks) {
        var seconds = Math.floorDiv(ticks, DotNetTime.TICKS_PER_SECOND);
        return Duration.ofSeconds(seconds, Math.floorMod(ticks, DotNetTime.TICKS_PER_SECOND) * 100)
                .toString();
    }

    /// .NET writes the first three groups of a Guid least byte first, the rest as they are read.
    static String uuid(Cursor in) {
        var text = new StringBuilder("%08x-%04x-%04x-".formatted(in.i32(), in.i16() & 0xFFFF, in.i16() & 0xFFFF));
        for (var i = 0; i < 8; i++) {
            text.append(i == 2 ? "-" : "").append("%02x".formatted(in.u8()));
        }
        return text.toString();
    }
}
