package signalbox.bus.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;

/// The contract block of schema 2 as protobuf-net 2.0.0.431 writes it, byte for byte.
/// Readers also get what its version 1 left out: absent dates.
final class Lmf2Protobuf {
    private static final int TYPE_SENDER = 2;
    private static final int TYPE_CUSTOM_STRING = 4;
    private static final int SCALE_MIN_MAX = 15;
    /// Ticks in a day, an hour, a minute, a second, a millisecond, a tick: the scales 0 to 5.
    private static final long[] SCALES = {864_000_000_000L, 36_000_000_000L, 600_000_000L, 10_000_000L, 10_000L, 1L};

    private Lmf2Protobuf() {}

    static ContractBlock read(Cursor in) {
        var block = new ContractBlock.Builder();
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> block.id = fields.text();
                case 2 -> block.attributes.add(envelopeAttribute(fields.content()));
                case 3 -> block.messages.add(message(fields.content()));
                case 4 -> block.deliverOn = date(fields.content());
                case 5 -> block.created = date(fields.content());
                default -> {}
            }
        }
        return block.build();
    }

    private static Attribute envelopeAttribute(Cursor in) {
        var type = 0L;
        var name = "";
        @Nullable String value = null;
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> type = fields.value();
                case 2 -> name = fields.text();
                case 3 -> value = fields.text();
                default -> {}
            }
        }
        if (!ContractBlock.isKnownType(type)) {
            throw in.damage("an attribute before it has the unknown type " + type);
        }
        return new Attribute(type == TYPE_SENDER ? ContractBlock.SENDER : name, value);
    }

    private static ContractBlock.Message message(Cursor in) {
        var contract = "";
        var size = 0L;
        var position = 0L;
        List<Attribute> attributes = new ArrayList<>();
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> contract = fields.text();
                case 2 -> size = fields.value();
                case 3 -> position = fields.value();
                case 4 -> attributes.add(messageAttribute(fields.content()));
                default -> {}
            }
        }
        return new ContractBlock.Message(contract, size, position, attributes);
    }

    private static Attribute messageAttribute(Cursor in) {
        var name = "";
        @Nullable String value = null;
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            switch (fields.number()) {
                case 2 -> name = fields.text();
                case 3 -> value = fields.text();
                default -> {}
            }
        }
        return new Attribute(name, value);
    }

    private static Instant date(Cursor in) {
        var value = 0L;
        var scale = 0L;
        var fields = new Protobuf.Fields(in);
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> value = fields.signed();
                case 2 -> scale = fields.value();
                default -> {}
            }
        }
        var instant = bclDate(value, scale);
        if (instant == null) {
            throw in.damage("the value " + value + " in units of scale " + scale + " before it is no date");
        }
        return instant;
    }

    /// Returns the date of protobuf-net's `bcl.DateTime`, or null when the pair is none.
    static @Nullable Instant bclDate(long value, long scale) {
        if (scale == SCALE_MIN_MAX) {
            return value == -1 ? DotNetTime.ofTicks(0) : value == 1 ? DotNetTime.ofTicks(DotNetTime.MAX_TICKS) : null;
        }
        if (scale < 0 || scale >= SCALES.length) {
            return null;
        }
        var unit = SCALES[(int) scale];
        return Math.abs((double) value * unit) > DotNetTime.MAX_TICKS
                ? null
                : DotNetTime.ofTicks(value * unit + DotNetTime.UNIX_EPOCH_TICKS);
    }

    /// Returns the bytes of the contract block; the items are taken to follow it one after another.
    static byte[] write(Envelope envelope, Instant created) {
        var block = new Protobuf.Writer().text(1, envelope.id());
        envelope.attributes().forEach(a -> block.message(2, envelopeAttribute(a)));
        var position = 0L;
        for (var item : envelope.items()) {
            block.message(3, message(item, position));
            position += item.payload().size();
        }
        var deliverOn = envelope.deliverOn();
        block.message(4, date(deliverOn == null ? DotNetTime.MIN : deliverOn));
        return block.message(5, date(created)).toByteArray();
    }

    private static Protobuf.Writer envelopeAttribute(Attribute attribute) {
        var isSender = attribute.name().equals(ContractBlock.SENDER);
        var writer = new Protobuf.Writer().varint(1, isSender ? TYPE_SENDER : TYPE_CUSTOM_STRING);
        return nameAndValue(writer, isSender ? null : attribute.name(), attribute.value());
    }

    private static Protobuf.Writer message(Item item, long position) {
        var writer = new Protobuf.Writer()
                .text(1, item.contract())
                .varintUnlessZero(2, item.payload().size())
                .varintUnlessZero(3, position);
        item.attributes().forEach(a -> writer.message(4, nameAndValue(new Protobuf.Writer(), a.name(), a.value())));
        return writer;
    }

    private static Protobuf.Writer nameAndValue(Protobuf.Writer writer, @Nullable String name, @Nullable String value) {
        if (name != null) {
            writer.text(2, name);
        }
        if (value != null) {
            writer.text(3, value);
        }
        return writer;
    }

    /// Writes the date in the largest unit that divides it, as the original does; zeros are left out.
    private static Protobuf.Writer date(Instant instant) {
        var ticks = DotNetTime.ticks(instant);
        var writer = new Protobuf.Writer();
        if (ticks == 0 || ticks == DotNetTime.MAX_TICKS) {
            return writer.signed(1, ticks == 0 ? -1 : 1).varint(2, SCALE_MIN_MAX);
        }
        var sinceEpoch = ticks - DotNetTime.UNIX_EPOCH_TICKS;
        var scale = 0;
        while (sinceEpoch % SCALES[scale] != 0) {
            scale++;
        }
        if (sinceEpoch != 0) {
            writer.signed(1, sinceEpoch / SCALES[scale]);
        }
        return writer.varintUnlessZero(2, scale);
    }
}
