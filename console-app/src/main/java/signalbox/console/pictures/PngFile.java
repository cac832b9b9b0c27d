package signalbox.console.pictures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import signalbox.bus.message.BusException;

/// Writes an image as a PNG file, without AWT: the program's runtime does not carry it.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngFile() {}

    static void write(Image image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes(image));
        } catch (IOException e) {
            throw new BusException.Refused(
                    "SB-4037",
                    "The picture could not be written to " + file + ".",
                    "Check the folder's rights and the free space of the disk.",
                    e);
        }
    }

    private static byte[] bytes(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var out = new ByteArrayOutputStream();
        out.write(SIGNATURE);
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", pixels(image, width, height));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] pixels(Image image, int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        var argb = new int[width];
        var row = new byte[1 + width * 3];
        try (var deflated = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
                for (int x = 0; x < width; x++) {
                    row[1 + 3 * x] = (byte) (argb[x] >> 16);
                    row[2 + 3 * x] = (byte) (argb[x] >> 8);
                    row[3 + 3 * x] = (byte) argb[x];
                }
                deflated.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        var named = new ByteArrayOutputStream();
        named.write(type.getBytes(StandardCharsets.US_ASCII));
        named.write(data);
        var crc = new CRC32();
        crc.update(named.toByteArray());
        var fields = new DataOutputStream(out);
        fields.writeInt(data.length);
        fields.write(named.toByteArray());
        fields.writeInt((int) crc.getValue());
    }
}
