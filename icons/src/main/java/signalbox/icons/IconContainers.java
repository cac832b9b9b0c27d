package signalbox.icons;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Packs PNGs into the containers of Windows and macOS. Both take PNG entries as they are.
final class IconContainers {
    /// The sizes that Windows shows; more would only make the program larger.
    static final List<Integer> ICO_SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 256);

    /// The types of the entries, by width. Apple's list: `ic11` and so on are the doubled sizes of the same pixels.
    static final Map<Integer, List<String>> ICNS_TYPES = Map.of(
            16, List.of("icp4"),
            32, List.of("icp5", "ic11"),
            64, List.of("icp6", "ic12"),
            128, List.of("ic07"),
            256, List.of("ic08", "ic13"),
            512, List.of("ic09", "ic14"));

    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEAD = 8;

    private IconContainers() {}

    /// Returns an ICO file. Format: a head of 6 bytes, an entry of 16 bytes a picture, the pictures; little-endian.
    static byte[] ico(SortedMap<Integer, byte[]> pngs) {
        int offset = ICO_HEAD + ICO_ENTRY * pngs.size();
        int size = offset + pngs.values().stream().mapToInt(png -> png.length).sum();
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pngs.size());
        for (var entry : pngs.entrySet()) {
            byte side = (byte) (entry.getKey() & 0xFF); // 256 is written as 0
            file.put(side).put(side).put((byte) 0).put((byte) 0);
            file.putShort((short) 1).putShort((short) 32);
            file.putInt(entry.getValue().length).putInt(offset);
            offset += entry.getValue().length;
        }
        pngs.values().forEach(file::put);
        return file.array();
    }

    /// Returns an ICNS file. Format: `icns` and the size, then a type, a size and a PNG an entry; big-endian.
    static byte[] icns(SortedMap<Integer, byte[]> pngs) {
        int size = ICNS_HEAD;
        for (var entry : pngs.entrySet()) {
            size += types(entry.getKey()).size() * (ICNS_HEAD + entry.getValue().length);
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        for (var entry : pngs.entrySet()) {
            for (String type : types(entry.getKey())) {
                file.put(type.getBytes(StandardCharsets.US_ASCII));
                file.putInt(ICNS_HEAD + entry.getValue().length).put(entry.getValue());
            }
        }
        return file.array();
    }

    private static List<String> types(int pixels) {
        return ICNS_TYPES.getOrDefault(pixels, List.of());
    }
}
