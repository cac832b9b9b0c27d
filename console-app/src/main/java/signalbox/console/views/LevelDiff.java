package signalbox.console.views;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import signalbox.console.api.payload.CodeText;
import signalbox.console.api.payload.Mark;

/// Two texts side by side, equal lines kept level.
///
/// @param live the left side: lines that the other side lacks are marked as removed
/// @param rebuilt the right side: lines that the other side lacks are marked as added
record LevelDiff(CodeText live, CodeText rebuilt) {
    static LevelDiff of(String live, String rebuilt) {
        var left = new Side();
        var right = new Side();
        var old = live.lines().toList();
        var now = rebuilt.lines().toList();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            for (; at < source.getPosition(); at++) {
                left.add(old.get(at), Mark.NONE);
                right.add(old.get(at), Mark.NONE);
            }
            left.add(source, Mark.REMOVED, target.size());
            right.add(target, Mark.ADDED, source.size());
            at += source.size();
        }
        for (; at < old.size(); at++) {
            left.add(old.get(at), Mark.NONE);
            right.add(old.get(at), Mark.NONE);
        }
        return new LevelDiff(left.text(), right.text());
    }

    /// One side as it grows.
    private static final class Side {
        private final List<String> lines = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();

        void add(String line, Mark mark) {
            lines.add(line);
            marks.add(mark);
        }

        /// Adds a chunk, and fillers where the other side's chunk is longer.
        void add(Chunk<String> chunk, Mark mark, int other) {
            chunk.getLines().forEach(line -> add(line, mark));
            for (int i = chunk.size(); i < other; i++) {
                add("", Mark.FILLER);
            }
        }

        CodeText text() {
            return CodeText.json(String.join("\n", lines)).marked(marks);
        }
    }
}
