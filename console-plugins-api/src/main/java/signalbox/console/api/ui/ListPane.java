package signalbox.console.api.ui;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signalbox.console.api.Failure;

/// A list with its foot, in one of four states: filled, loading, empty, failed.
public final class ListPane extends VBox {
    private final Node list;
    private final StackPane middle = new StackPane();
    private final ListFooter footer = new ListFooter();

    /// Shows a list; loading at first.
    public ListPane(Node list) {
        this.list = list;
        setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        getChildren().addAll(middle, footer);
        loading();
    }

    /// Shows the list.
    public void filled() {
        swap(list);
    }

    /// Shows bars where rows will be.
    public void loading() {
        swap(new LoadingRows(12));
        footer.show("", "Reading…");
    }

    /// Shows why there is nothing.
    public void empty(EmptyState state) {
        swap(state);
    }

    /// Shows what went wrong.
    public void failed(Failure failure, Runnable retry) {
        swap(new ErrorState(failure, retry));
        footer.show("", "");
    }

    /// Returns the foot.
    public ListFooter footer() {
        return footer;
    }

    /// The same node is not set again: that would take the focus from it.
    private void swap(Node node) {
        if (middle.getChildren().size() != 1 || middle.getChildren().getFirst() != node) {
            middle.getChildren().setAll(node);
        }
    }
}
