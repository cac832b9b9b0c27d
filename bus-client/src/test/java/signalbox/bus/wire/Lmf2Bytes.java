package signalbox.bus.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import signalbox.bus.message.Payload;

/// Puts a header before a contract block made by hand.
final class Lmf2Bytes {
    private Lmf2Bytes() {}

    static Payload of(byte[] block, byte[] content) {
        return Payload.owning(ByteBuffer.allocate(20 + block.length + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2011021801)
                .putLong(block.length)
                .putLong(0)
                .put(block)
                .put(content)
                .array());
    }
}
