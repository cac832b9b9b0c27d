package signalbox.bus.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// Reads values, least byte first, from a part of a payload. A step past the end of the part is damage that names
/// the offset in the whole payload; nothing is allocated before the bytes for it are known to be there.
final class Cursor {
    private static final int LONGEST_REASON = 300;
    private static final String ADVICE = "Save the bytes and look at them as they are stored.";

    private final ByteBuffer bytes;
    private final int end;
    private int at;

    private Cursor(ByteBuffer bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    static Cursor over(Payload payload) {
        return new Cursor(payload.buffer().order(ByteOrder.LITTLE_ENDIAN), 0, payload.size());
    }

    int at() {
        return at;
    }

    int left() {
        return end - at;
    }

    boolean done() {
        return at == end;
    }

    int peek() {
        return bytes.get(at) & 0xFF;
    }

    int u8() {
        return bytes.get(step(1)) & 0xFF;
    }

    int i16() {
        return bytes.getShort(step(2));
    }

    int i32() {
        return bytes.getInt(step(4));
    }

    long i64() {
        return bytes.getLong(step(8));
    }

    /// Reads up to ten bytes of seven bits each, low first: protobuf, NBFX and .NET all write lengths so.
    long varint() {
        var start = at;
        var value = 0L;
        for (var shift = 0; shift < 70; shift += 7) {
            var b = u8();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw damage("the number at byte " + start + " has more than ten bytes");
    }

    /// Reads a varint, or returns -1 where there is none: for guesses, which fail too often for exceptions.
    long tryVarint() {
        var value = 0L;
        for (var shift = 0; shift < 70 && at < end; shift += 7) {
            var b = bytes.get(at++) & 0xFF;
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        return -1;
    }

    boolean trySkipVarint() {
        for (var i = 0; i < 10 && at < end; i++) {
            if (bytes.get(at++) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Steps over the bytes, or returns false when they are not there.
    boolean trySkip(long count) {
        if (count < 0 || count > left()) {
            return false;
        }
        at += (int) count;
        return true;
    }

    /// Reads a length in the varint form.
    int length() {
        return checked(varint());
    }

    byte[] take(long count) {
        var taken = new byte[checked(count)];
        bytes.get(step(taken.length), taken);
        return taken;
    }

    String utf8(long count) {
        return new String(take(count), StandardCharsets.UTF_8);
    }

    void skip(long count) {
        step(checked(count));
    }

    /// Returns a cursor over the next bytes and steps over them.
    Cursor part(long count) {
        var size = checked(count);
        var start = step(size);
        return new Cursor(bytes, start, start + size);
    }

    /// Returns a view of the bytes that are left, without a copy.
    ByteBuffer buffer() {
        return bytes.slice(at, left());
    }

    /// Returns a second cursor that stands here.
    Cursor copy() {
        return new Cursor(bytes, at, end);
    }

    BusException.Damaged damage(String what) {
        var shortened = what.length() > LONGEST_REASON ? what.substring(0, LONGEST_REASON) + "…" : what;
        return new BusException.Damaged("SB-4221", "At byte " + at + ": " + shortened, ADVICE);
    }

    private int checked(long count) {
        if (count < 0 || count > left()) {
            throw damage(Long.toUnsignedString(count) + " bytes are wanted, " + left() + " are left");
        }
        return (int) count;
    }

    private int step(int count) {
        var from = at;
        at += checked(count);
        return from;
    }
}
