package signalbox.console.queues;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.operation.QueueRow;
import signalbox.console.api.Loadable;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.ListPane;
import signalbox.console.api.ui.Styles;

/// The queues with their counts; poison queues carry a triangle as well as a colour.
final class QueueList extends VBox {
    private final QueuesModel model;
    private final ListView<QueueRow> view = new ListView<>();
    private final ListPane pane = new ListPane(view);
    private boolean filling;

    QueueList(QueuesModel model) {
        this.model = model;
        setId("queue-list-pane");
        setMinWidth(190);
        setPrefWidth(210);
        setMaxWidth(240);
        getStyleClass().add("sb-side");
        view.setId("queue-list");
        view.setFixedCellSize(28);
        view.setCellFactory(v -> new Cell());
        var head = new Label("Queues");
        head.getStyleClass().add(Styles.SB_STRONG);
        var band = new HBox(head);
        band.getStyleClass().add(Styles.SB_PANE_HEADER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(band, pane);
        model.queuesProperty().subscribe(this::show);
        model.queueProperty().subscribe(this::mark);
        view.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.select(now.name());
            }
        });
    }

    private void show(Loadable<List<QueueRow>> state) {
        switch (state) {
            case Loadable.Loading<List<QueueRow>> loading -> pane.loading();
            case Loadable.Failed<List<QueueRow>> failure -> pane.failed(failure.failure(), model::refresh);
            case Loadable.Ready<List<QueueRow>> rows -> fill(rows.value());
        }
    }

    private void fill(List<QueueRow> rows) {
        filling = true;
        view.getItems().setAll(rows);
        filling = false;
        mark(model.queueProperty().get());
        pane.footer().show(rows.size() == 1 ? "1 queue" : rows.size() + " queues", "");
        if (rows.isEmpty()) {
            pane.empty(new EmptyState(
                    org.kordamp.ikonli.feather.Feather.INBOX,
                    "This bus has no queues yet. Putting a message makes one."));
        } else {
            pane.filled();
        }
    }

    private void mark(String queue) {
        filling = true;
        view.getItems().stream().filter(row -> row.name().equals(queue)).forEach(view.getSelectionModel()::select);
        filling = false;
    }

    private static final class Cell extends ListCell<QueueRow> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final FontIcon poison = new FontIcon("fth-alert-triangle");
        private final HBox row;

        Cell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            count.getStyleClass().addAll(Styles.SB_NUMBER, Styles.SB_SECONDARY);
            count.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(4, name, space, poison, count);
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(widthProperty().subtract(26));
            poison.getStyleClass().add(Styles.SB_FAILED);
        }

        @Override
        protected void updateItem(QueueRow item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row);
            if (item != null && !empty) {
                name.setText(item.name());
                var text = (item.count().exact() ? "" : "~")
                        + String.format("%,d", item.count().value());
                count.setText(text);
                var bad = item.poisonOf() != null && item.count().value() > 0;
                poison.setVisible(bad);
                poison.setManaged(bad);
                setAccessibleText(item.name() + ", " + text + (item.poisonOf() == null ? "" : ", poison"));
            }
        }
    }
}
