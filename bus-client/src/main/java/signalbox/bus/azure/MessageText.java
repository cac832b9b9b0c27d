package signalbox.bus.azure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Outgoing;

/// The text that a queue message is on the wire, and the bytes that it means.
///
/// The service carries text only and does not say whether that is Base64. What reads as canonical Base64 is taken
/// for it, because bodies of any bytes come that way, ours too; only a text that looks like an id (digits, or 32
/// hex digits) is left as it is. Either way encoding the body gives the text again, character for character.
///
/// @param body the bytes
/// @param encoding how the text carries them; certain when the bytes bear it out
record MessageText(Payload body, Encoding encoding) {
    /// What the service carries at most, after encoding.
    static final int LIMIT = 65_536;

    private static final Pattern ID =
            Pattern.compile("\\d+|(?=.*\\d)(?=.*[a-f])[0-9a-f]{32}|(?=.*\\d)(?=.*[A-F])[0-9A-F]{32}");
    private static final int SHORT = 12;

    /// Reads a text that a queue holds.
    static MessageText read(@Nullable String stored) {
        var text = stored == null ? "" : stored;
        var decoded = canonical(text);
        if (decoded == null) {
            return new MessageText(Payload.ofText(text), Encoding.PLAIN);
        }
        if (ID.matcher(text).matches()) {
            return new MessageText(Payload.ofText(text), new Encoding("plain", false));
        }
        return new MessageText(Payload.owning(decoded), new Encoding("base64", bearsOut(decoded)));
    }

    /// Returns the text that carries a message.
    ///
    /// @throws BusException.Refused when the body is too large, or cannot be carried as asked
    static String write(String queue, Outgoing message) {
        var encoding = message.encoding();
        var text = encoding == null || encoding.isBase64()
                ? Base64.getEncoder().encodeToString(message.body().toByteArray())
                : plain(queue, message.body());
        var size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > LIMIT) {
            throw new BusException.Refused(
                    "SB-4333",
                    "A message of " + message.body().size() + " bytes takes " + size + " in queue '" + queue
                            + "'; the service carries at most " + LIMIT + ".",
                    "Put the body into a blob and send a reference to it, or send less.");
        }
        return text;
    }

    private static byte @Nullable [] canonical(String text) {
        if (text.isEmpty() || text.length() % 4 != 0) {
            return null;
        }
        try {
            var decoded = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(decoded).equals(text) ? decoded : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Chance makes no envelope, no gzip and no long text.
    private static boolean bearsOut(byte[] decoded) {
        var payload = Payload.of(decoded);
        if (payload.startsWith(new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77})
                || payload.startsWith(new byte[] {(byte) 0xE7, (byte) 0x89, (byte) 0xCC, 0x09})
                || payload.startsWith(new byte[] {0x1F, (byte) 0x8B, 0x08})) {
            return true;
        }
        var text = strictText(payload);
        return text != null && text.length() >= SHORT && text.chars().allMatch(MessageText::printable);
    }

    private static boolean printable(int c) {
        return c >= ' ' && c != 0x7F || c == '\r' || c == '\n' || c == '\t';
    }

    private static String plain(String queue, Payload body) {
        var text = strictText(body);
        if (text == null) {
            throw unfit(queue, "its bytes are no UTF-8 text");
        }
        if (!text.codePoints().allMatch(MessageText::inXml)) {
            throw unfit(queue, "it holds a control character, which the service's XML cannot carry");
        }
        return text;
    }

    private static boolean inXml(int c) {
        return printable(c) && c != 0xFFFE && c != 0xFFFF;
    }

    private static @Nullable String strictText(Payload body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static BusException.Refused unfit(String queue, String why) {
        return new BusException.Refused(
                "SB-4334",
                "The message cannot go to queue '" + queue + "' as plain text: " + why + ".",
                "Send it as Base64.");
    }
}
