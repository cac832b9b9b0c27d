package signalbox.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppIconTest {
    private static final int BLUE = 0xFF0A5BD0;
    private static final int WHITE = 0xFFFFFFFF;

    static List<Integer> sizes() {
        return AppIcon.sizes();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everySizeShowsAWhiteFlagOnBlueWithClearCorners(int pixels) throws IOException {
        BufferedImage image = ImageIO.read(AppIcon.url(AppIcon.png(pixels)));

        assertThat(image.getWidth()).isEqualTo(pixels);
        assertThat(image.getHeight()).isEqualTo(pixels);
        assertThat(image.getRGB(0, 0) >>> 24).isLessThan(0x80);
        assertThat(image.getRGB(pixels / 2, pixels * 55 / 64)).isEqualTo(BLUE);
        assertThat(image.getRGB(pixels * 32 / 64, pixels * 22 / 64)).isEqualTo(WHITE);
    }

    @Test
    void icoHoldsItsPicturesWhereItsHeadSays() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes(AppIcon.ico())).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort()).isEqualTo((short) 0);
        assertThat(file.getShort()).isEqualTo((short) 1);
        List<Integer> found = new ArrayList<>();
        int count = file.getShort();
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int side = file.get(entry) == 0 ? 256 : file.get(entry) & 0xFF;
            byte[] png = new byte[file.getInt(entry + 8)];
            file.get(file.getInt(entry + 12), png);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(side);
            found.add(side);
        }
        assertThat(found).isEqualTo(IconContainers.ICO_SIZES);
    }

    @Test
    void icnsHoldsEachTypeWithItsSize() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes(AppIcon.icns()));
        assertThat(type(file)).isEqualTo("icns");
        assertThat(file.getInt()).isEqualTo(file.capacity());
        Map<String, Integer> found = new TreeMap<>();
        while (file.hasRemaining()) {
            String type = type(file);
            byte[] png = new byte[file.getInt() - 8];
            file.get(png);
            found.put(type, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        }
        Map<String, Integer> expected = new TreeMap<>();
        IconContainers.ICNS_TYPES.forEach((pixels, types) -> types.forEach(type -> expected.put(type, pixels)));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aSizeThatIsNotMadeIsRefused() {
        assertThatThrownBy(() -> AppIcon.png(17)).hasMessageContaining("17 px");
    }

    private static String type(ByteBuffer file) {
        byte[] letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = AppIcon.url(resource).openStream()) {
            return stream.readAllBytes();
        }
    }
}
