package signalbox.console.api.payload;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands before a row: its number, the sign of a difference, the arrow that folds.
final class Gutter implements IntFunction<Node> {
    private static final double DIGIT = 7.5;

    private final CodeArea area;
    private final CodeText code;
    private final double numberWidth;

    Gutter(CodeArea area, CodeText code) {
        this.area = area;
        this.code = code;
        this.numberWidth = 12 + DIGIT * Math.max(2, String.valueOf(code.rows()).length());
    }

    @Override
    public Node apply(int row) {
        if (row >= code.rows() || area.isFoldedBelow(row - 1)) {
            return new Region();
        }
        HBox gutter = new HBox(number(row), signOrArrow(row));
        gutter.getStyleClass().add("sb-gutter");
        String style = code.mark(row).style();
        if (!style.isEmpty()) {
            gutter.getStyleClass().add(style);
        }
        return gutter;
    }

    private Label number(int row) {
        int number = code.number(row);
        Label label = new Label(number == 0 ? "" : String.valueOf(number));
        label.getStyleClass().add("sb-line-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setPrefWidth(numberWidth);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private Label signOrArrow(int row) {
        Label label = new Label(code.mark(row).sign());
        label.getStyleClass().add("sb-line-sign");
        if (code.opens(row) && label.getText().isEmpty()) {
            boolean folded = area.isFoldedBelow(row);
            label.setText(folded ? "▸" : "▾");
            label.getStyleClass().add("sb-fold");
            label.setAccessibleText(folded ? "Unfold" : "Fold");
            label.setOnMouseClicked(event -> {
                area.toggleFold(row);
                event.consume();
            });
        }
        return label;
    }
}
