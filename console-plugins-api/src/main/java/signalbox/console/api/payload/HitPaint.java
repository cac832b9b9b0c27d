package signalbox.console.api.payload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Tints what a search found, in the rows that have arrived.
final class HitPaint {
    private static final String STYLE = "sb-hit";
    private static final int MOST = 500;

    private final CodeArea area;
    private CodeText code = CodeText.plain("");
    private List<Integer> hits = List.of();
    private int length;
    private int painted;

    HitPaint(CodeArea area) {
        this.area = area;
    }

    /// Begins with another text, which has no tint yet.
    void over(CodeText next) {
        code = next;
        hits = List.of();
        painted = 0;
    }

    /// Takes the tint from the last hits and gives it to these.
    void show(List<Integer> offsets, int length, int rowsArrived) {
        for (int hit = 0; hit < painted; hit++) {
            restyle(hits.get(hit), false);
        }
        hits = offsets.subList(0, Math.min(MOST, offsets.size()));
        this.length = length;
        painted = 0;
        goOn(rowsArrived);
    }

    /// Tints hits in rows that have arrived since.
    void goOn(int rowsArrived) {
        while (painted < hits.size() && code.rowOf(hits.get(painted) + length) < rowsArrived) {
            restyle(hits.get(painted), true);
            painted++;
        }
    }

    private void restyle(int offset, boolean tinted) {
        int last = code.rowOf(offset + length - 1);
        for (int row = code.rowOf(offset); row <= last; row++) {
            int from = Math.max(offset, code.start(row)) - code.start(row);
            int to = Math.min(offset + length, code.end(row)) - code.start(row);
            area.setStyleSpans(row, from, area.getStyleSpans(row, from, to).mapStyles(style -> styles(style, tinted)));
        }
    }

    private static Collection<String> styles(Collection<String> before, boolean tinted) {
        List<String> styles = new ArrayList<>(before);
        styles.remove(STYLE);
        if (tinted) {
            styles.add(STYLE);
        }
        return styles;
    }
}
