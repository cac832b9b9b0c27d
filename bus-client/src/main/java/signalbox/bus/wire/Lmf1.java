package signalbox.bus.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// Schema 1 of the Lokad message format, 2010: a header of 28 bytes that is protobuf with fixed fields, attributes,
/// one payload; or, with the version after it, a claim check made of attributes. The first weeks of schema 2 used the
/// same header.
///
/// ```
/// 0D int32 version | 11 int64 length of attributes | 19 int64 length of content | 25 int32 checksum, always 0
/// ```
final class Lmf1 {
    private static final int VERSION = 2_010_020_701;
    private static final int REFERENCE = 2_010_020_702;
    private static final int EARLY_2_REFERENCE = 2_011_021_802;
    private static final int MARK = 0x0D;
    private static final String FAMILY = "lmf1";

    private static final int CONTRACT = 1;
    private static final int SENDER = 8;
    private static final int IDENTITY = 9;
    private static final int CREATED = 10;
    private static final int STORAGE_REFERENCE = 11;
    private static final int STORAGE_CONTAINER = 12;

    private Lmf1() {}

    /// One attribute: a type and a value of one of three kinds.
    private record Attr(
            long type,
            String name,
            byte @Nullable [] binary,
            @Nullable String string,
            long number) {
        @Nullable
        String text() {
            if (string != null) {
                return string;
            }
            return binary != null ? Base64.getEncoder().encodeToString(binary) : Long.toString(number);
        }
    }

    static boolean recognises(Payload bytes) {
        if (bytes.size() < 5 || bytes.at(0) != MARK) {
            return false;
        }
        return switch (version(Cursor.over(bytes))) {
            case VERSION, REFERENCE, Lmf2.VERSION, EARLY_2_REFERENCE -> true;
            default -> false;
        };
    }

    private static int version(Cursor in) {
        in.skip(1);
        return in.i32();
    }

    static Decoded read(Payload bytes) {
        var in = Cursor.over(bytes);
        var version = version(in);
        if (version == Lmf2.VERSION || version == EARLY_2_REFERENCE) {
            return new Decoded.Unreadable(
                    "At byte 0: the header of schema 2 before 21 April 2011, which is not read yet",
                    Format.certain("lmf2-early"));
        }
        try {
            return read(in, version == REFERENCE);
        } catch (BusException.Damaged e) {
            return new Decoded.Unreadable(e.what(), Format.certain(FAMILY));
        }
    }

    private static Decoded read(Cursor in, boolean isReference) {
        var attributesLength = headerLength(in, 0x11);
        var contentLength = headerLength(in, 0x19);
        in.skip(5);
        var attributes = attributes(in.part(attributesLength));
        if (isReference) {
            return new Decoded.Elsewhere(
                    text(attributes, IDENTITY),
                    text(attributes, STORAGE_CONTAINER),
                    text(attributes, STORAGE_REFERENCE),
                    Format.certain(FAMILY));
        }
        var payload = Payload.owning(in.take(contentLength));
        return new Decoded.Readable(envelope(attributes, payload, in), Format.certain(FAMILY));
    }

    private static long headerLength(Cursor in, int tag) {
        if (in.u8() != tag) {
            throw in.damage("the header has another field than 0x%02X before it".formatted(tag));
        }
        return in.i64();
    }

    private static List<Attr> attributes(Cursor in) {
        var found = new ArrayList<Attr>();
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            if (fields.number() == 1) {
                found.add(attribute(fields.content()));
            }
        }
        return found;
    }

    private static Attr attribute(Cursor in) {
        var type = 0L;
        var name = "";
        byte @Nullable [] binary = null;
        @Nullable String string = null;
        var number = 0L;
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> type = fields.value();
                case 2 -> name = fields.text();
                case 3 -> binary = fields.content().take(fields.content().left());
                case 4 -> string = fields.text();
                case 5 -> number = fields.value();
                default -> {}
            }
        }
        return new Attr(type, name, binary, string, number);
    }

    private static Envelope envelope(List<Attr> attributes, Payload payload, Cursor in) {
        var created = last(attributes, CREATED);
        @Nullable Instant instant = created == null ? null : DotNetTime.ofBinary(created.number);
        if (created != null && instant == null) {
            throw in.damage("the creation date " + created.number + " is outside the years 1 to 9999");
        }
        var shown = attributes.stream()
                .filter(a -> a.type != CONTRACT && a.type != IDENTITY && a.type != CREATED)
                .map(a -> new Attribute(name(a), a.text()))
                .toList();
        var item = Item.of(text(attributes, CONTRACT), payload);
        return new Envelope(text(attributes, IDENTITY), instant, null, shown, List.of(item));
    }

    private static String name(Attr attribute) {
        return switch ((int) attribute.type) {
            case 2 -> "BinaryBody";
            case 3 -> "ContractDefinition";
            case 4, 5, 6 -> attribute.name;
            case 7 -> "Topic";
            case SENDER -> ContractBlock.SENDER;
            case STORAGE_REFERENCE -> "StorageReference";
            case STORAGE_CONTAINER -> "StorageContainer";
            case 13 -> "ErrorText";
            case 14 -> "Thread";
            case 20 -> "EntityIdentityString";
            default -> "Type " + attribute.type;
        };
    }

    private static String text(List<Attr> attributes, int type) {
        var found = last(attributes, type);
        var text = found == null ? null : found.string;
        return text == null ? "" : text;
    }

    /// The original takes the last of a type.
    private static @Nullable Attr last(List<Attr> attributes, int type) {
        return attributes.reversed().stream()
                .filter(a -> a.type == type)
                .findFirst()
                .orElse(null);
    }
}
