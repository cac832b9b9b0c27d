package signalbox.bus.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// Schema 2 of the Lokad message format, 2011: a header of 20 bytes, the contract block, the items' bytes.
///
/// ```
/// int32 2011021801 | int64 length of the contract block | int64 checksum, always 0, never checked
/// ```
/// Bytes after the last item are ignored, as the original ignores them.
final class Lmf2 {
    static final int VERSION = 2_011_021_801;

    private static final int HEADER = 20;
    private static final String FAMILY = "lmf2";

    private Lmf2() {}

    static boolean recognises(Payload bytes) {
        return bytes.size() >= 4 && Cursor.over(bytes).i32() == VERSION;
    }

    static Decoded read(Payload bytes) {
        var format = FAMILY;
        try {
            var in = Cursor.over(bytes);
            var block = contractBlock(in);
            format = FAMILY + "-" + serializer(block);
            return readBlock(bytes, in, block, format);
        } catch (BusException.Damaged e) {
            return new Decoded.Unreadable(e.what(), Format.certain(format));
        }
    }

    /// Steps over the header and the contract block.
    private static Cursor contractBlock(Cursor in) {
        in.skip(4);
        var length = in.i64();
        in.skip(8);
        return in.part(length);
    }

    /// The first byte tells: 0x40 opens a binary XML element and can begin no protobuf contract.
    private static String serializer(Cursor block) {
        return switch (block.done() ? 0 : block.peek()) {
            case 0x40 -> "xml";
            case '{' -> "json";
            default -> "protobuf";
        };
    }

    private static Decoded readBlock(Payload bytes, Cursor in, Cursor block, String format) {
        return switch (format) {
            case "lmf2-xml" -> assemble(bytes, in, Lmf2Xml.read(block), format);
            case "lmf2-protobuf" -> assemble(bytes, in, Lmf2Protobuf.read(block), format);
            default ->
                new Decoded.Unreadable(
                        "At byte " + HEADER + ": a contract block in JSON, which is not read yet",
                        Format.certain(format));
        };
    }

    private static Decoded assemble(Payload bytes, Cursor in, ContractBlock block, String format) {
        var contentStart = in.at();
        var unclaimed = (long) in.left();
        var items = new ArrayList<Item>(block.messages().size());
        for (var message : block.messages()) {
            unclaimed -= Math.max(message.size(), 0);
            if (!fits(message, in.left()) || unclaimed < 0) {
                throw in.damage("item " + items.size() + " claims " + message.size() + " bytes from position "
                        + message.position() + ", but only " + in.left() + " bytes follow for all items");
            }
            var from = contentStart + (int) message.position();
            var payload = bytes.slice(from, from + (int) message.size());
            items.add(new Item(message.contract(), payload, message.attributes()));
        }
        var envelope = new Envelope(block.id(), block.created(), block.deliverOn(), block.attributes(), items);
        return new Decoded.Readable(envelope, Format.certain(format));
    }

    private static boolean fits(ContractBlock.Message message, long room) {
        return message.size() >= 0
                && message.position() >= 0
                && message.position() <= room
                && message.size() <= room - message.position();
    }

    /// Writes the envelope with a protobuf contract block; the items' bytes follow untouched.
    static Payload write(Envelope envelope) {
        var created = envelope.created();
        if (envelope.id().isEmpty() || created == null) {
            throw new IllegalArgumentException("An envelope is written with an id and a creation time, not without");
        }
        var block = Lmf2Protobuf.write(envelope, created);
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(VERSION)
                .putLong(block.length)
                .array());
        out.writeBytes(block);
        envelope.items().forEach(item -> out.writeBytes(item.payload().toByteArray()));
        return Payload.owning(out.toByteArray());
    }
}
