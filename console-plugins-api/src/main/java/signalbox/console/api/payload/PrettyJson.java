package signalbox.console.api.payload;

/// A JSON text laid out in lines, every token exactly as it was: numbers, escapes and the order of members stay.
///
/// @param text the text to show; the source itself unless the outcome is [Outcome#PRETTY]
/// @param outcome what became of it
/// @param badAt offset in the source of the first thing that is wrong, -1 when nothing is
public record PrettyJson(String text, Outcome outcome, int badAt) {
    /// What laying out came to.
    public enum Outcome {
        /// Laid out.
        PRETTY,
        /// No JSON: shown as it is.
        MALFORMED,
        /// JSON, but nested so deeply that lines would be mostly indentation: shown as it is.
        TOO_DEEP
    }

    /// Lays a text out. Small arrays and objects of plain values stay on one line.
    ///
    /// Takes time and memory proportional to the text; for megabytes call it off the JavaFX thread.
    public static PrettyJson of(String source) {
        return new JsonPrinter(source).print();
    }

    static PrettyJson pretty(String text) {
        return new PrettyJson(text, Outcome.PRETTY, -1);
    }

    static PrettyJson malformed(String source, int badAt) {
        return new PrettyJson(source, Outcome.MALFORMED, badAt);
    }

    static PrettyJson tooDeep(String source) {
        return new PrettyJson(source, Outcome.TOO_DEEP, -1);
    }
}
