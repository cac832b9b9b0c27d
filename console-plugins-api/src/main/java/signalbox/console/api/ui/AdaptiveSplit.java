package signalbox.console.api.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// A list and its detail: beside each other when there is room, else one below the other.
public final class AdaptiveSplit extends SplitPane {
    /// Where the detail moves to the right: the width of this pane in a window of 1,300 px.
    private static final double WIDE = 1060;

    /// Splits a list and a detail; the list takes the given part of a narrow pane, 0 to 1.
    public AdaptiveSplit(Region list, Region detail, double listPart) {
        super(list, detail);
        list.setMinSize(0, 0);
        detail.setMinSize(0, 0);
        SplitPane.setResizableWithParent(detail, false);
        setDividerPositions(listPart);
        widthProperty().subscribe(width -> turn(width.doubleValue(), listPart));
        turn(getWidth(), listPart);
    }

    private void turn(double width, double listPart) {
        var next = width >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (next != getOrientation() || width == 0) {
            setOrientation(next);
            setDividerPositions(next == Orientation.HORIZONTAL ? 0.54 : listPart);
        }
    }
}
