package signalbox.bus.message;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Immutable bytes with value equality: what travels, apart from what it means.
///
/// Safe for use by any thread. The bytes MUST NOT change after construction: every factory copies
/// unless it says otherwise.
public final class Payload {
    private static final Payload EMPTY = new Payload(new byte[0]);

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Returns a payload with a copy of the given bytes.
    public static Payload of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Payload(bytes.clone());
    }

    /// Returns a payload that keeps the given array: the caller MUST NOT touch it afterwards.
    public static Payload owning(byte[] bytes) {
        return new Payload(bytes);
    }

    /// Returns the UTF-8 bytes of a text.
    public static Payload ofText(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the payload of no bytes.
    public static Payload empty() {
        return EMPTY;
    }

    /// Returns the number of bytes.
    public int size() {
        return bytes.length;
    }

    /// Returns the byte at the index, 0 to 255.
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /// Returns whether these bytes begin with the others.
    public boolean startsWith(byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    /// Returns the bytes from `from` (inclusive) to `to` (exclusive).
    public Payload slice(int from, int to) {
        return new Payload(Arrays.copyOfRange(bytes, from, to));
    }

    /// Returns a copy of the bytes.
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /// Returns a read-only view, without a copy.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /// Returns a stream over the bytes, without a copy.
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /// Returns the bytes as UTF-8 text; malformed parts become U+FFFD, so never write this back.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Returns the SHA-256 of the bytes as 64 lower-case hex digits.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Returns the size only: payloads may hold secrets and megabytes.
    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes]";
    }
}
