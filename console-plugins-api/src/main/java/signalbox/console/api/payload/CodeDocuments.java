package signalbox.console.api.payload;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns a text into coloured documents, piece by piece from the first row to the last.
///
/// The tokens are walked once: a string of megabytes that is cut into many rows costs no more than many short ones.
final class CodeDocuments {
    private static final int MOST_LETTERS = 32_768;

    private final CodeText text;
    private final SegmentOps<String, Collection<String>> operations = SegmentOps.styledTextOps();
    private final JsonTokens tokens;
    private boolean tokenLeft;
    private int row;

    CodeDocuments(CodeText text) {
        this.text = text;
        this.tokens = new JsonTokens(text.text(), 0);
        this.tokenLeft = text.isJson() && tokens.next();
    }

    /// Returns how many rows were given out.
    int rowsGiven() {
        return row;
    }

    boolean hasNext() {
        return row < text.rows();
    }

    /// Returns the next rows, fewer where they are long. All pieces but the first begin with the line break before
    /// them.
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> next(int most) {
        var builder = new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                operations, List.of());
        if (row > 0) {
            builder.addParagraph("", List.<String>of());
        }
        int end = Math.min(text.rows(), row + most);
        int from = text.start(row);
        while (row < end && text.start(row) - from < MOST_LETTERS) {
            String line = text.text().substring(text.start(row), text.end(row));
            String style = text.mark(row).style();
            builder.addParagraph(line, spans(row), style.isEmpty() ? List.of() : List.of(style));
            row++;
        }
        return builder.build();
    }

    private StyleSpans<Collection<String>> spans(int row) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = text.start(row);
        int end = text.end(row);
        while (tokenLeft && tokens.start() < end) {
            int from = Math.max(at, tokens.start());
            int to = Math.min(end, tokens.end());
            spans.add(List.of(), from - at);
            spans.add(style(), to - from);
            at = to;
            if (tokens.end() > end) {
                break; // the rest of the token stands in the next row
            }
            tokenLeft = tokens.next();
        }
        spans.add(List.of(), end - at);
        return spans.create();
    }

    private List<String> style() {
        return switch (tokens.kind()) {
            case STRING -> List.of(tokens.isKey() ? "json-key" : "json-string");
            case NUMBER -> List.of("json-number");
            case WORD -> List.of("json-word");
            case BAD -> List.of("json-bad");
            case OPEN, CLOSE, COMMA, COLON -> List.of();
        };
    }
}
