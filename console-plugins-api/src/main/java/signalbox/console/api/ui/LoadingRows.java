package signalbox.console.api.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Grey bars where rows will be. They stand still: nothing blinks while a list loads.
public final class LoadingRows extends VBox {
    private static final double BAR = 12;
    private static final double GAP = 14; // bar and gap make a row of 26 px
    private static final List<Double> WIDTHS = List.of(0.62, 0.48, 0.71, 0.55, 0.66, 0.43, 0.58);

    /// Shows the given number of bars.
    public LoadingRows(int rows) {
        super(GAP);
        setPadding(new Insets(GAP / 2, 12, GAP / 2, 12));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("Loading");
        setMinSize(0, 0);
        for (int row = 0; row < rows; row++) {
            getChildren().add(bar(WIDTHS.get(row % WIDTHS.size())));
        }
    }

    private Region bar(double share) {
        Region bar = new Region();
        bar.getStyleClass().add(Styles.SB_SKELETON);
        bar.setMinHeight(BAR);
        bar.setMaxHeight(BAR);
        bar.prefWidthProperty().bind(widthProperty().multiply(share));
        bar.maxWidthProperty().bind(bar.prefWidthProperty());
        return bar;
    }
}
