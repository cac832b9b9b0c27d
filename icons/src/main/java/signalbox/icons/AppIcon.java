package signalbox.icons;

import java.net.URL;
import java.util.List;

/// Where the application icon lies, in every size and container. All of it is made from one drawing.
public final class AppIcon {
    private static final String FOLDER = "/signalbox/icons/";
    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512);

    private AppIcon() {}

    /// Returns the widths in pixels for which there is a PNG, the smallest first.
    public static List<Integer> sizes() {
        return SIZES;
    }

    /// Returns the class path resource of the square PNG of the given width.
    ///
    /// @throws IllegalArgumentException when there is no such size
    public static String png(int pixels) {
        if (!SIZES.contains(pixels)) {
            throw new IllegalArgumentException("There is no icon of " + pixels + " px, but of " + SIZES);
        }
        return FOLDER + "signalbox-" + pixels + ".png";
    }

    /// Returns the resources of all PNGs, the smallest first: what a window asks for.
    public static List<String> pngs() {
        return SIZES.stream().map(AppIcon::png).toList();
    }

    /// Returns the resource of the Windows container.
    public static String ico() {
        return FOLDER + "signalbox.ico";
    }

    /// Returns the resource of the macOS container.
    public static String icns() {
        return FOLDER + "signalbox.icns";
    }

    /// Returns the resource of the drawing itself.
    public static String svg() {
        return FOLDER + "signalbox.svg";
    }

    /// Returns the address of one of these resources.
    public static URL url(String resource) {
        URL url = AppIcon.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("The icon " + resource + " is not in the jar: build the module icons");
        }
        return url;
    }
}
