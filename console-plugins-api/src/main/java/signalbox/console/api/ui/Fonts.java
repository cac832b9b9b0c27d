package signalbox.console.api.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled type faces and how JavaFX calls them.
public final class Fonts {
    /// The face of the window.
    public static final String TEXT = "Inter";

    /// The face of titles; JavaFX knows no weights between normal and bold, so it is a family.
    public static final String SEMIBOLD = "Inter SemiBold";

    /// The face of buttons and selected tabs.
    public static final String MEDIUM = "Inter Medium";

    /// The face of numbers: all digits have one width.
    public static final String TABULAR = "Signalbox Inter Tabular";

    /// The face of payloads, ids and bytes.
    public static final String MONO = "JetBrains Mono";

    private static final List<String> FILES = List.of(
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "InterTabular-Regular.ttf",
            "InterTabular-Bold.ttf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Loads every bundled face, so that style sheets may name it. Loading again does no harm.
    ///
    /// A face the platform refuses is left out of the answer and the platform's own face stands in;
    /// this needs no error because nothing is lost.
    ///
    /// @return the faces that were loaded
    public static List<Font> load() {
        return FILES.stream().flatMap(file -> load(file).stream()).toList();
    }

    private static List<Font> load(String file) {
        try (InputStream bytes = Fonts.class.getResourceAsStream("/signalbox/fonts/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The font " + file + " is not in the jar");
            }
            Font font = Font.loadFont(bytes, 13);
            return font == null ? List.of() : List.of(font);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " could not be read from the jar", e);
        }
    }
}
