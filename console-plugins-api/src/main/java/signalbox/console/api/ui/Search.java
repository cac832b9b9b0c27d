package signalbox.console.api.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a search field says: words, `field:value`, `"phrase"`, `-not`, `field>5` and `field<5`.
///
/// All parts must hold. Words and values are found anywhere in a text, in any case. An unfinished phrase counts as
/// finished. Safe for any thread.
public final class Search {
    private static final Pattern PART = Pattern.compile(
            "(?<not>-)?(?:(?<field>[A-Za-z][A-Za-z0-9-]*)(?<how>[:<>]))?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /// One row, as a search sees it.
    @FunctionalInterface
    public interface Row {
        /// Returns the texts of a field; all texts of the row for the empty name; none for an unknown one.
        List<String> texts(String field);
    }

    private record Part(boolean not, String field, char how, String value) {}

    private final List<Part> parts;

    private Search(List<Part> parts) {
        this.parts = parts;
    }

    /// Reads a search field. Never fails: whatever is typed means something.
    public static Search parse(String text) {
        var parts = new ArrayList<Part>();
        var found = PART.matcher(text);
        while (found.find()) {
            var phrase = found.group("phrase");
            var value = phrase == null ? found.group("word") : phrase;
            var field = found.group("field");
            var how = found.group("how");
            if (!value.isEmpty()) {
                parts.add(new Part(
                        found.group("not") != null,
                        field == null ? "" : field.toLowerCase(Locale.ROOT),
                        how == null ? ':' : how.charAt(0),
                        value.toLowerCase(Locale.ROOT)));
            }
        }
        return new Search(List.copyOf(parts));
    }

    /// Returns whether nothing is searched for.
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// Returns whether the row is wanted.
    public boolean matches(Row row) {
        return parts.stream().allMatch(part -> part.not() != holds(part, row));
    }

    /// Returns the plain words and phrases that must be found, for a search that looks into bytes.
    public List<String> words() {
        return parts.stream()
                .filter(p -> !p.not() && p.field().isEmpty())
                .map(Part::value)
                .toList();
    }

    private static boolean holds(Part part, Row row) {
        return row.texts(part.field()).stream().anyMatch(text -> switch (part.how()) {
            case '>' -> compare(text, part.value()) > 0;
            case '<' -> compare(text, part.value()) < 0;
            default -> text.toLowerCase(Locale.ROOT).contains(part.value());
        });
    }

    private static int compare(String text, String value) {
        try {
            return Double.compare(Double.parseDouble(text), Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return text.compareToIgnoreCase(value);
        }
    }
}
