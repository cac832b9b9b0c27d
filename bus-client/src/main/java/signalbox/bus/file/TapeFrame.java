package signalbox.bus.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// The readable tape record of Lokad.CQRS v2 (since July 2011): 108 bytes around the data.
///
/// ```
/// "/* header " length " */\r\n" data "\r\n/* footer " length version base64(SHA-1(data)) " */\r\n"
/// ```
/// Length and version are 16 lower-case hex digits, the hash has 28 characters. There is one way to write a record,
/// and only that is taken for a good one: a good record, read and written again, gives the same bytes.
final class TapeFrame {
    static final int HEADER = 31;
    static final int FOOTER = 77;
    static final int FRAMING = HEADER + FOOTER;
    private static final int DIGITS = 16;
    private static final int HASH = 28;
    private static final byte[] HEADER_MARK = "/* header ".getBytes(ISO_8859_1);
    private static final byte[] FOOTER_MARK = "\r\n/* footer ".getBytes(ISO_8859_1);
    private static final byte[] END_MARK = " */\r\n".getBytes(ISO_8859_1);

    private TapeFrame() {}

    /// Returns the bytes of records in a row, the versions rising by one.
    ///
    /// @throws ArithmeticException when a version or the size overflows
    static byte[] encode(long firstVersion, List<Payload> records) {
        int size = 0;
        for (var record : records) {
            size = Math.addExact(size, Math.addExact(record.size(), FRAMING));
        }
        Math.addExact(firstVersion, records.size());
        var bytes = ByteBuffer.allocate(size);
        var sha1 = sha1();
        long version = firstVersion;
        for (var record : records) {
            put(bytes, version++, record, sha1);
        }
        return bytes.array();
    }

    private static void put(ByteBuffer target, long version, Payload record, MessageDigest sha1) {
        sha1.update(record.buffer());
        target.put(HEADER_MARK).put(hex(record.size())).put(END_MARK).put(record.buffer());
        target.put(FOOTER_MARK).put(hex(record.size())).put(hex(version));
        target.put(Base64.getEncoder().encode(sha1.digest())).put(END_MARK);
    }

    /// Returns whether bytes begin as a record does, as far as they go.
    static boolean beginsHere(byte[] bytes, int at, int count) {
        int seen = Math.min(count, HEADER_MARK.length);
        return Arrays.equals(bytes, at, at + seen, HEADER_MARK, 0, seen);
    }

    /// Returns the length in a header, or -1 when the header is not good.
    static long length(byte[] bytes, int at) {
        int digits = at + HEADER_MARK.length;
        return has(bytes, at, HEADER_MARK) && has(bytes, digits + DIGITS, END_MARK) ? number(bytes, digits) : -1;
    }

    /// Returns the length in a footer, or -1 when it is not good.
    static long footerLength(byte[] bytes, int at) {
        return has(bytes, at, FOOTER_MARK) ? number(bytes, at + FOOTER_MARK.length) : -1;
    }

    /// Returns what is wrong with a footer, or null. The hash is not looked at.
    static @Nullable String footerFault(byte[] bytes, int at, long length) {
        int digits = at + FOOTER_MARK.length;
        if (!has(bytes, at, FOOTER_MARK)) {
            return "its footer is not where its length says";
        }
        if (number(bytes, digits) != length) {
            return "its two lengths differ";
        }
        if (number(bytes, digits + DIGITS) < 0) {
            return "its version is no number";
        }
        return has(bytes, at + FOOTER - END_MARK.length, END_MARK) ? null : "its end mark is damaged";
    }

    /// Returns the version in a good footer.
    static long version(byte[] bytes, int at) {
        return number(bytes, at + FOOTER_MARK.length + DIGITS);
    }

    /// Returns whether a digest is the one in a footer.
    static boolean hasHash(byte[] bytes, int at, byte[] digest) {
        int from = at + FOOTER_MARK.length + 2 * DIGITS;
        return Arrays.equals(bytes, from, from + HASH, Base64.getEncoder().encode(digest), 0, HASH);
    }

    static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }

    private static byte[] hex(long number) {
        return HexFormat.of().toHexDigits(number).getBytes(ISO_8859_1);
    }

    private static boolean has(byte[] bytes, int at, byte[] mark) {
        return Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    /// Returns the number of 16 lower-case hex digits, or a negative one when it is none or beyond the range.
    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int digit = bytes[i];
            if (digit >= '0' && digit <= '9') {
                digit -= '0';
            } else if (digit >= 'a' && digit <= 'f') {
                digit -= 'a' - 10;
            } else {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
