package signalbox.console.api.payload;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds where the rows of a text begin and which number each has.
final class LineCut {
    private final BitSet continued;
    private int[] starts = new int[64];
    private int[] numbers = new int[64];
    private int rows;

    LineCut(String text, List<Mark> marks, BitSet continued) {
        this.continued = continued;
        int number = 0;
        int line = 0;
        int from = 0;
        while (from >= 0) {
            int lineBreak = text.indexOf('\n', from);
            int end = lineBreak < 0 ? text.length() : lineBreak;
            boolean filler = line < marks.size() && marks.get(line) == Mark.FILLER;
            addLine(text, from, end, filler ? 0 : ++number);
            from = lineBreak < 0 ? -1 : lineBreak + 1;
            line++;
        }
    }

    int[] starts() {
        return Arrays.copyOf(starts, rows);
    }

    int[] numbers() {
        return Arrays.copyOf(numbers, rows);
    }

    private void addLine(String text, int from, int end, int number) {
        addRow(from, number);
        int at = from + CodeText.LONGEST;
        while (at < end) {
            // Never between the halves of one character.
            int cut = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
            continued.set(rows);
            addRow(cut, 0);
            at = cut + CodeText.LONGEST;
        }
    }

    private void addRow(int start, int number) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            numbers = Arrays.copyOf(numbers, rows * 2);
        }
        starts[rows] = start;
        numbers[rows] = number;
        rows++;
    }
}
