package signalbox.bus.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The protobuf wire format, without a schema: reading field after field, and writing.
/// Source of the format: the public protobuf encoding page. Groups are refused, nobody here wrote any.
final class Protobuf {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private static final int HIGHEST_FIELD = 536_870_911;

    private Protobuf() {}

    /// Field after field of one message. A field that is not asked for is stepped over by the next [#next].
    static final class Fields {
        private final Cursor in;
        private int number;
        private int wireType;
        private long value;
        private Cursor content;

        Fields(Cursor in) {
            this.in = in;
            this.content = in.part(0);
        }

        boolean next() {
            if (in.done()) {
                return false;
            }
            var tag = in.varint();
            number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
            wireType = (int) (tag & 7);
            if (number == 0 || number > HIGHEST_FIELD) {
                throw in.damage("there is no field with the number " + (tag >>> 3));
            }
            switch (wireType) {
                case VARINT -> value = in.varint();
                case FIXED64 -> value = in.i64();
                case FIXED32 -> value = in.i32();
                case BYTES -> content = in.part(in.varint());
                default -> throw in.damage("field " + number + " has the wire type " + wireType);
            }
            return true;
        }

        int number() {
            return number;
        }

        int wireType() {
            return wireType;
        }

        /// Returns the number of a varint or fixed field.
        long value() {
            if (wireType == BYTES) {
                throw in.damage("field " + number + " holds bytes where a number is wanted");
            }
            return value;
        }

        /// Returns the zig-zag number of a varint field.
        long signed() {
            var raw = value();
            return (raw >>> 1) ^ -(raw & 1);
        }

        /// Returns the content of a length-delimited field.
        Cursor content() {
            if (wireType != BYTES) {
                throw in.damage("field " + number + " holds a number where bytes are wanted");
            }
            return content;
        }

        String text() {
            var part = content();
            return part.utf8(part.left());
        }
    }

    /// Writes fields in the order it is told.
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer varint(int field, long value) {
            tag(field, VARINT);
            number(value);
            return this;
        }

        Writer varintUnlessZero(int field, long value) {
            return value == 0 ? this : varint(field, value);
        }

        Writer signed(int field, long value) {
            return varint(field, (value << 1) ^ (value >> 63));
        }

        Writer text(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Writer message(int field, Writer message) {
            return bytes(field, message.toByteArray());
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }

        private Writer bytes(int field, byte[] bytes) {
            tag(field, BYTES);
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        private void tag(int field, int wireType) {
            number((long) field << 3 | wireType);
        }

        private void number(long value) {
            var rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
