package signalbox.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Makes all pictures from the drawing. The build runs it; the program does not.
final class IconPress {
    private final SVGDocument drawing;

    IconPress(SVGDocument drawing) {
        this.drawing = drawing;
    }

    /// Writes every size and container into the folder of the classes given as the only argument.
    public static void main(String[] arguments) throws IOException {
        SVGDocument drawing = new SVGLoader().load(AppIcon.url(AppIcon.svg()));
        if (drawing == null) {
            throw new IOException("The drawing " + AppIcon.svg() + " is not an SVG that can be drawn");
        }
        new IconPress(drawing).writeAll(Path.of(arguments[0]));
    }

    private void writeAll(Path classes) throws IOException {
        SortedMap<Integer, byte[]> pngs = new TreeMap<>();
        for (int pixels : AppIcon.sizes()) {
            pngs.put(pixels, png(pixels));
            write(classes, AppIcon.png(pixels), pngs.get(pixels));
        }
        write(classes, AppIcon.ico(), IconContainers.ico(only(pngs, IconContainers.ICO_SIZES)));
        write(classes, AppIcon.icns(), IconContainers.icns(pngs));
    }

    private static void write(Path classes, String resource, byte[] bytes) throws IOException {
        Path file = classes.resolve(resource.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static SortedMap<Integer, byte[]> only(SortedMap<Integer, byte[]> pngs, List<Integer> sizes) {
        SortedMap<Integer, byte[]> some = new TreeMap<>(pngs);
        some.keySet().retainAll(sizes);
        return some;
    }

    private byte[] png(int pixels) throws IOException {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((java.awt.Component) null, pen, new ViewBox(pixels, pixels));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("This Java runtime writes no PNG");
        }
        return bytes.toByteArray();
    }
}
