package signalbox.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Computes the contrast (WCAG 2.2, 1.4.3) of every pair of text and background that the sheets make, from the tokens.
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final Pattern TOKEN = Pattern.compile("(-sb-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6});");

    private static final List<String> SURFACES = List.of("bg", "bg2", "bg3", "selected", "marked", "hover", "notice");
    private static final List<String> KINDS = List.of("command", "event", "failure", "scheduled", "view");
    private static final List<String> CODE = List.of("fg", "json-key", "json-string", "json-number", "json-word");
    private static final List<String> CODE_SURFACES =
            List.of("bg", "bg2", "selection", "hit", "added", "added-word", "removed", "removed-word");

    @ParameterizedTest
    @EnumSource
    void everyTextStandsOutEnough(Theme theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> weak = new ArrayList<>();
        for (String[] pair : pairs()) {
            double contrast = contrast(tokens, pair[0], pair[1]);
            if (contrast < ENOUGH) {
                weak.add(String.format(Locale.ROOT, "%s on %s: %.2f", pair[0], pair[1], contrast));
            }
        }
        assertThat(weak).isEmpty();
    }

    private static List<String[]> pairs() {
        List<String[]> pairs = new ArrayList<>();
        for (String surface : SURFACES) {
            for (String text :
                    List.of("fg", "fg2", "fg3", "accent", "command", "failure", "scheduled", "view", "event")) {
                pairs.add(new String[] {text, surface});
            }
        }
        for (String kind : KINDS) {
            pairs.add(new String[] {kind, kind + "-tint"});
            pairs.add(new String[] {"fg", kind + "-tint"});
            pairs.add(new String[] {"fg2", kind + "-tint"});
        }
        for (String surface : CODE_SURFACES) {
            CODE.forEach(text -> pairs.add(new String[] {text, surface}));
        }
        for (String line : List.of("bg", "added", "removed")) {
            List.of("fg2", "fg3", "failure").forEach(text -> pairs.add(new String[] {text, line}));
        }
        for (String button : List.of("button", "button-hover", "button-pressed")) {
            pairs.add(new String[] {"fg", button});
        }
        for (String deed : List.of("accent-fill", "deed-hover", "deed-pressed")) {
            pairs.add(new String[] {"on-accent", deed});
        }
        return pairs;
    }

    private static Map<String, String> tokens(Theme theme) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        String sheet = "tokens-" + theme.name().toLowerCase(Locale.ROOT) + ".css";
        try (InputStream css = Theme.class.getResourceAsStream(sheet)) {
            Matcher found = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                tokens.put(found.group(1), found.group(2));
            }
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String text, String surface) {
        double one = luminance(tokens.get("-sb-" + text));
        double other = luminance(tokens.get("-sb-" + surface));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
