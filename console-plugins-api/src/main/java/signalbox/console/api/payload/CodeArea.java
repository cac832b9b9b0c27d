package signalbox.console.api.payload;

import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import signalbox.console.api.ui.Styles;

/// A read-only area of code with line numbers; copies give the text as it was before it was cut into rows.
final class CodeArea extends StyleClassedTextArea {
    private CodeText code = CodeText.plain("");

    CodeArea() {
        super(false);
        setEditable(false);
        setWrapText(false);
        setUndoManager(UndoUtils.noOpUndoManager());
        getStyleClass().add(Styles.SB_CODE);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setShowCaret(CaretVisibility.OFF);
        focusedProperty()
                .addListener((focus, before, after) -> setShowCaret(after ? CaretVisibility.ON : CaretVisibility.OFF));
    }

    /// Empties the area for another text.
    void begin(CodeText code) {
        this.code = code;
        clear();
        setParagraphGraphicFactory(new Gutter(this, code));
    }

    @Override
    public void copy() {
        IndexRange selection = getSelection();
        if (selection.getLength() > 0) {
            var from = offsetToPosition(selection.getStart(), Bias.Forward);
            var to = offsetToPosition(selection.getEnd(), Bias.Backward);
            ClipboardContent content = new ClipboardContent();
            content.putString(code.between(from.getMajor(), from.getMinor(), to.getMajor(), to.getMinor()));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Hides what a row opens, or shows it again.
    void toggleFold(int row) {
        int last = Math.min(code.lastInside(row), getParagraphs().size() - 1);
        if (!code.opens(row) || last == row) {
            return;
        }
        if (isFoldedBelow(row)) {
            unfoldParagraphs(row);
        } else {
            foldParagraphs(row, last);
        }
        setParagraphGraphicFactory(new Gutter(this, code));
    }

    boolean isFoldedBelow(int row) {
        return row + 1 < getParagraphs().size() && isFolded(row + 1);
    }

    /// Shows a row that lies in a folded part.
    void reveal(int row) {
        int opening = row;
        while (opening > 0 && isFolded(opening)) {
            opening--;
        }
        if (opening < row) {
            unfoldParagraphs(opening);
            setParagraphGraphicFactory(new Gutter(this, code));
        }
    }
}
