package signalbox.console.api.payload;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
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
        setParagraphGraphicFactory(gutter(code));
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

    private static IntFunction<Node> gutter(CodeText code) {
        int digits = Math.max(2, String.valueOf(code.rows()).length());
        return row -> row < code.rows() ? numberAndSign(code, row, digits) : new Label();
    }

    private static Node numberAndSign(CodeText code, int row, int digits) {
        int number = code.number(row);
        Label label = new Label(number == 0 ? "" : String.valueOf(number));
        label.getStyleClass().add("sb-line-number");
        label.setMinWidth(USE_PREF_SIZE);
        label.setPrefWidth(12 + digits * 7.5);
        label.setAlignment(Pos.CENTER_RIGHT);
        Label sign = new Label(code.mark(row).sign());
        sign.getStyleClass().add("sb-line-sign");
        HBox gutter = new HBox(label, sign);
        gutter.getStyleClass().add("sb-gutter");
        String style = code.mark(row).style();
        if (!style.isEmpty()) {
            gutter.getStyleClass().add(style);
        }
        return gutter;
    }
}
