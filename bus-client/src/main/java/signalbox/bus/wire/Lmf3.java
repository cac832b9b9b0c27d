package signalbox.bus.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// Schema 3 of the Lokad message format, August 2012: a signature and one hashed frame with one message.
/// Numbers and the lengths of strings are of seven bits a byte unless said otherwise.
///
/// ```
/// 20120807 | int64 created, in ticks | string id | length | data | SHA-1 of the frame from the ticks to the data
/// data: count | (string key, string value)* | string contract | length | bytes
/// ```
final class Lmf3 {
    private static final byte[] SIGNATURE = {(byte) 0xE7, (byte) 0x89, (byte) 0xCC, 0x09};
    private static final int HASH = 20;
    private static final Format FORMAT = Format.certain("lmf3");

    private Lmf3() {}

    static boolean recognises(Payload bytes) {
        return bytes.startsWith(SIGNATURE);
    }

    static Decoded read(Payload bytes) {
        try {
            return new Decoded.Readable(frame(bytes), FORMAT);
        } catch (BusException.Damaged e) {
            return new Decoded.Unreadable(e.what(), FORMAT);
        }
    }

    private static Envelope frame(Payload bytes) {
        var in = Cursor.over(bytes);
        in.skip(SIGNATURE.length);
        var created = DotNetTime.ofTicks(in.i64());
        if (created == null) {
            throw in.damage("the creation date before it is outside the years 1 to 9999");
        }
        var id = in.utf8(in.varint());
        var data = in.part(in.varint());
        var hashed = bytes.slice(SIGNATURE.length, in.at());
        if (!Arrays.equals(sha1(hashed), in.take(HASH))) {
            throw in.damage("the hash before it is not that of the frame: a byte was changed");
        }
        return envelope(id, created, data);
    }

    private static Envelope envelope(String id, Instant created, Cursor data) {
        List<Attribute> attributes = new ArrayList<>();
        for (var count = data.varint(); count > 0; count--) {
            attributes.add(new Attribute(data.utf8(data.varint()), data.utf8(data.varint())));
        }
        var contract = data.utf8(data.varint());
        var item = Item.of(contract, Payload.owning(data.take(data.varint())));
        return new Envelope(id, created, null, attributes, List.of(item));
    }

    private static byte[] sha1(Payload bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }
}
