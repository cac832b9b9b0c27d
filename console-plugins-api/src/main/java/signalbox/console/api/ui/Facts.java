package signalbox.console.api.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The head of a detail: labels and values in columns, filled row by row.
public final class Facts extends GridPane {
    private final int pairsInRow;
    private int count;

    /// Makes an empty grid with the given number of label and value pairs in a row, 1 to 4.
    public Facts(int pairsInRow) {
        if (pairsInRow < 1 || pairsInRow > 4) {
            throw new IllegalArgumentException("A row of facts has 1 to 4 pairs, not " + pairsInRow);
        }
        this.pairsInRow = pairsInRow;
        getStyleClass().add("sb-facts");
        for (int pair = 0; pair < pairsInRow; pair++) {
            ColumnConstraints label = new ColumnConstraints();
            label.setMinWidth(USE_PREF_SIZE);
            ColumnConstraints value = new ColumnConstraints();
            value.setHgrow(Priority.ALWAYS);
            value.setPercentWidth(-1);
            getColumnConstraints().addAll(label, value);
        }
    }

    /// Adds a fact in plain text.
    public Facts add(String label, String value) {
        Label text = new Label(value);
        text.setMinWidth(0);
        return add(label, text);
    }

    /// Adds a fact that is a node: an id, a link, a tag.
    public Facts add(String label, Node value) {
        Label name = new Label(label);
        name.getStyleClass().add(Styles.SB_SECONDARY);
        name.setLabelFor(value);
        int column = count % pairsInRow * 2;
        add(name, column, count / pairsInRow);
        add(value, column + 1, count / pairsInRow);
        count++;
        return this;
    }

    /// Takes all facts away.
    public void clear() {
        getChildren().clear();
        count = 0;
    }
}
