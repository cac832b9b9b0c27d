package signalbox.bus.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import signalbox.bus.message.Payload;

/// A literal to look for in bytes (Horspool: skips as far as the byte under the end of the window allows).
final class BytePattern {
    private final byte[] wanted;
    private final int[] skip = new int[256];

    BytePattern(String text) {
        wanted = text.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(skip, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            skip[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
    }

    boolean isIn(Payload bytes) {
        if (wanted.length == 0) {
            return true;
        }
        int last = bytes.size() - wanted.length;
        for (int at = 0; at <= last; at += skip[bytes.at(at + wanted.length - 1)]) {
            if (standsAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(Payload bytes, int at) {
        for (int i = wanted.length - 1; i >= 0; i--) {
            if (bytes.at(at + i) != (wanted[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
