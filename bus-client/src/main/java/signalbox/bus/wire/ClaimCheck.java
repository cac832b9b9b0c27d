package signalbox.bus.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Format;
import signalbox.bus.message.Payload;

/// A reference to an envelope in a blob: UTF-16LE text, lines ended by CR LF.
///
/// ```
/// [cqrs-ref-r1] / envelope id / container / blob name        until December 2011
/// [cqrs-ref-r1] / container / blob name                      since then
/// ```
/// Empty lines do not count, as the original drops them; lines after the last needed one are ignored.
final class ClaimCheck {
    static final String FORMAT = "reference";

    private static final byte[] MARK = "[cqrs-ref-r1]".getBytes(StandardCharsets.UTF_16LE);

    private ClaimCheck() {}

    static boolean recognises(Payload bytes) {
        return bytes.startsWith(MARK);
    }

    static Decoded read(Payload bytes) {
        var format = Format.certain(FORMAT);
        if (bytes.size() % 2 != 0) {
            return new Decoded.Unreadable(
                    "At byte " + (bytes.size() - 1) + ": the reference is cut in the middle of a character", format);
        }
        var lines = Arrays.stream(StandardCharsets.UTF_16LE
                        .decode(bytes.buffer())
                        .toString()
                        .split("\r\n"))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > 2 && isAddress(lines.get(1)) && (lines.size() == 3 || !isAddress(lines.get(2)))) {
            return new Decoded.Elsewhere("", lines.get(1), lines.get(2), format);
        }
        if (lines.size() > 3) {
            return new Decoded.Elsewhere(lines.get(1), lines.get(2), lines.get(3), format);
        }
        return new Decoded.Unreadable(
                "At byte " + bytes.size() + ": the reference ends before it names a container and a blob", format);
    }

    private static boolean isAddress(String line) {
        return line.contains("://");
    }
}
