package signalbox.console.api.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A text cut into the lines that are shown. Immutable; safe for any thread.
///
/// No line is longer than 1,000 characters: a longer one goes on in further rows without a number, and a copy
/// puts it together again. Making one takes time proportional to the text.
public final class CodeText {
    static final int LONGEST = 1000;

    private final String text;
    private final boolean json;
    private final int[] starts;
    private final int[] numbers;
    private final BitSet continued;
    private final List<Mark> marks;

    private CodeText(String text, boolean json, List<Mark> marks) {
        this.text = text;
        this.json = json;
        this.marks = marks;
        this.continued = new BitSet();
        LineCut cut = new LineCut(text, marks, continued);
        this.starts = cut.starts();
        this.numbers = cut.numbers();
    }

    /// Returns plain text. Line ends become `\n`; characters that cannot be shown become their control pictures.
    public static CodeText plain(String text) {
        return new CodeText(shown(text), false, List.of());
    }

    /// Returns text whose JSON tokens are coloured. It is not laid out: see [PrettyJson].
    public static CodeText json(String text) {
        return new CodeText(shown(text), true, List.of());
    }

    /// Returns this text with a mark for each of its first lines.
    public CodeText marked(List<Mark> marks) {
        return new CodeText(text, json, List.copyOf(marks));
    }

    /// Returns the text.
    public String text() {
        return text;
    }

    /// Returns the number of rows on the screen.
    public int rows() {
        return starts.length;
    }

    boolean isJson() {
        return json;
    }

    /// Returns the offset in the text where a row begins.
    int start(int row) {
        return starts[row];
    }

    /// Returns the offset in the text where a row ends, its line break not included.
    int end(int row) {
        if (row + 1 == starts.length) {
            return text.length();
        }
        return continued.get(row + 1) ? starts[row + 1] : starts[row + 1] - 1;
    }

    /// Returns whether a row goes on with the line of the row above.
    boolean continues(int row) {
        return continued.get(row);
    }

    /// Returns the number of the line that begins in a row, 0 when none does.
    int number(int row) {
        return numbers[row];
    }

    Mark mark(int row) {
        int line = row;
        if (marks.isEmpty()) {
            return Mark.NONE;
        }
        line -= continued.get(0, row + 1).cardinality();
        return line < marks.size() ? marks.get(line) : Mark.NONE;
    }

    /// Returns whether a row opens an object or array that goes on below.
    boolean opens(int row) {
        int end = end(row);
        return json && row + 1 < rows() && end > starts[row] && "{[".indexOf(text.charAt(end - 1)) >= 0;
    }

    /// Returns the last row of what a row opens, the closing one not included.
    int lastInside(int row) {
        int indent = indent(row);
        int last = row;
        while (last + 1 < rows() && (continued.get(last + 1) || indent(last + 1) > indent)) {
            last++;
        }
        return last;
    }

    private int indent(int row) {
        int at = starts[row];
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - starts[row];
    }

    /// Returns the row that shows the character at an offset.
    int rowOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /// Returns the text between two positions of the screen, put together as it was.
    String between(int fromRow, int fromColumn, int toRow, int toColumn) {
        return text.substring(starts[fromRow] + fromColumn, starts[toRow] + toColumn);
    }

    /// Returns where a text occurs, letters of either case, at most `limit` times.
    List<Integer> find(String needle, int limit) {
        List<Integer> hits = new ArrayList<>();
        if (needle.isEmpty()) {
            return hits;
        }
        // Per character, so that no character changes its place: ß stays one.
        String low = needle.toLowerCase(Locale.ROOT);
        char first = low.charAt(0);
        for (int at = 0; at <= text.length() - needle.length() && hits.size() < limit; at++) {
            if (Character.toLowerCase(text.charAt(at)) == first
                    && text.regionMatches(true, at, needle, 0, needle.length())) {
                hits.add(at);
                at += needle.length() - 1;
            }
        }
        return hits;
    }

    private static String shown(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        if (lines.chars().noneMatch(CodeText::hidden)) {
            return lines;
        }
        StringBuilder shown = new StringBuilder(lines.length());
        lines.chars().forEach(letter -> shown.append((char) (hidden(letter) ? picture(letter) : letter)));
        return shown.toString();
    }

    private static boolean hidden(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\t' || letter == 0x7F;
    }

    private static int picture(int letter) {
        return letter == 0x7F ? 0x2421 : 0x2400 + letter;
    }
}
