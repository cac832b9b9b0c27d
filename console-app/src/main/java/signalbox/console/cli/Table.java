package signalbox.console.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Columns of text, as wide as they need, cut to the terminal.
final class Table {
    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        this.titles = List.of(titles);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /// Prints the table; a width of 0 cuts nothing.
    void print(PrintWriter out, int width) {
        var widths = new int[titles.size()];
        measure(titles, widths);
        rows.forEach(row -> measure(row, widths));
        line(out, titles, widths, width);
        rows.forEach(row -> line(out, row, widths, width));
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            widths[i] = Math.max(widths[i], shown(cells.get(i)).length());
        }
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths, int width) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var cell = shown(cells.get(i));
            line.append(cell);
            if (i < cells.size() - 1) {
                line.append(" ".repeat(widths[i] - cell.length() + 2));
            }
        }
        var text = line.toString().stripTrailing();
        out.println(width > 0 && text.length() > width ? text.substring(0, Math.max(1, width - 1)) + "…" : text);
    }

    /// A control character in data must not steer the terminal.
    private static String shown(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
