package signalbox.console.api.payload;

import java.util.HexFormat;
import javafx.collections.ObservableListBase;
import signalbox.bus.message.Payload;

/// The bytes of a payload as rows of text, made when they are asked for: `00000010  7b 22 6f …  |{"orderId"|`.
final class HexRows extends ObservableListBase<String> {
    static final int WIDTH = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final Payload bytes;

    HexRows(Payload bytes) {
        this.bytes = bytes;
    }

    @Override
    public int size() {
        return (bytes.size() + WIDTH - 1) / WIDTH;
    }

    @Override
    public String get(int row) {
        int from = row * WIDTH;
        int to = Math.min(from + WIDTH, bytes.size());
        StringBuilder line = new StringBuilder(80).append(HEX.toHexDigits(from)).append("  ");
        for (int at = from; at < from + WIDTH; at++) {
            line.append(at < to ? HEX.toHexDigits((byte) bytes.at(at)) : "  ");
            line.append(at == from + WIDTH / 2 - 1 ? "  " : " ");
        }
        line.append(' ');
        for (int at = from; at < to; at++) {
            line.append(letter(bytes.at(at)));
        }
        return line.toString();
    }

    private static char letter(int value) {
        return value >= ' ' && value < 0x7F ? (char) value : '·';
    }
}
