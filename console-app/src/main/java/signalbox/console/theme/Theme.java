package signalbox.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/// A look of the whole window. Both looks share all rules and differ in their tokens only.
public enum Theme {
    /// Dark text on white.
    LIGHT("tokens-light.css", new PrimerLight().getUserAgentStylesheet()),
    /// Light text on near black.
    DARK("tokens-dark.css", new PrimerDark().getUserAgentStylesheet());

    /// The rules, in the order in which they apply.
    private static final List<String> RULES = List.of(
            "base.css",
            "frame.css",
            "controls.css",
            "fields.css",
            "lists.css",
            "popups.css",
            "shared.css",
            "code.css",
            "controlsfx.css");

    private final String tokens;
    private final String platformSheet;

    Theme(String tokens, String platformSheet) {
        this.tokens = tokens;
        this.platformSheet = platformSheet;
    }

    /// Returns the other theme.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Returns the sheet that stands below all others, for the whole program.
    String platformSheet() {
        return platformSheet;
    }

    /// Returns the addresses of our own sheets, the tokens first.
    List<String> sheets() {
        return Stream.concat(Stream.of(tokens), RULES.stream())
                .map(Theme::address)
                .toList();
    }

    private static String address(String sheet) {
        URL url = Theme.class.getResource(sheet);
        if (url == null) {
            throw new IllegalStateException("The style sheet " + sheet + " is not in the jar");
        }
        return url.toExternalForm();
    }
}
