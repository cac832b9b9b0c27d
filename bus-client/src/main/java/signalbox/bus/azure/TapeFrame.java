package signalbox.bus.azure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import signalbox.bus.message.Payload;

/// One record in the data stream of a tape in page blobs, as Lokad.CQRS v2 writes it: readable marks around the data,
/// lengths of 8 hex digits, the version of 16, and the SHA-1 of the data in Base64. Not the form of tapes in files.
final class TapeFrame {
    /// How much of a record stands before its data.
    static final int HEADER = 23;

    /// How much of a record is not its data.
    static final int OVERHEAD = 94;

    private static final byte[] START = ascii("/* header ");
    private static final byte[] HEADER_END = ascii(" */\r\n");
    private static final byte[] FOOTER = ascii("\r\n/* footer ");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] END = ascii(" */\r\n");

    private TapeFrame() {}

    /// What does not belong into a record, as half a sentence.
    static final class Torn extends Exception {
        Torn(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static byte[] write(long version, Payload data) {
        var length = ascii("%08x".formatted(data.size()));
        var frame = ByteBuffer.allocate(data.size() + OVERHEAD);
        frame.put(START).put(length).put(HEADER_END).put(data.buffer());
        frame.put(FOOTER).put(length).put(COMMA).put(ascii("%016x".formatted(version)));
        frame.put(COMMA).put(ascii(hash(data.buffer()))).put(END);
        return frame.array();
    }

    /// Returns the length of the data that a header announces.
    static int length(byte[] header) throws Torn {
        demand(header, 0, START, "the begin of its header");
        demand(header, 18, HEADER_END, "the end of its header");
        return (int) hex(header, 10, 8, "the length in its header");
    }

    /// Returns the data of a whole record.
    static Payload data(byte[] frame, long version) throws Torn {
        var length = length(frame);
        var data = Payload.owning(Arrays.copyOfRange(frame, HEADER, HEADER + length));
        var footer = HEADER + length;
        demand(frame, footer, FOOTER, "the begin of its footer");
        demand(frame, footer + 20, COMMA, "a comma in its footer");
        demand(frame, footer + 37, COMMA, "a comma in its footer");
        demand(frame, footer + 66, END, "the end of its footer");
        same(hex(frame, footer + 12, 8, "the length in its footer"), length, "the length in its footer");
        same(hex(frame, footer + 21, 16, "its version"), version, "its version");
        demand(frame, footer + 38, ascii(hash(data.buffer())), "the hash of its data");
        return data;
    }

    private static void demand(byte[] frame, int at, byte[] wanted, String what) throws Torn {
        if (!Arrays.equals(frame, at, at + wanted.length, wanted, 0, wanted.length)) {
            throw new Torn(what + " is not there");
        }
    }

    private static void same(long found, long wanted, String what) throws Torn {
        if (found != wanted) {
            throw new Torn(what + " is " + found + " instead of " + wanted);
        }
    }

    private static long hex(byte[] frame, int at, int digits, String what) throws Torn {
        var text = new String(frame, at, digits, StandardCharsets.ISO_8859_1);
        try {
            var value = text.startsWith("-") || text.startsWith("+") ? -1 : Long.parseLong(text, 16);
            if (value >= 0 && (digits > 8 || value <= Integer.MAX_VALUE - OVERHEAD)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Torn(what + " is no number");
    }

    private static String hash(ByteBuffer data) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            sha.update(data);
            return Base64.getEncoder().encodeToString(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
