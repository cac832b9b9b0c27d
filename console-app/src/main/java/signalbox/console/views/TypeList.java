package signalbox.console.views;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.bus.view.ViewType;
import signalbox.console.api.Loadable;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.ListPane;
import signalbox.console.api.ui.Styles;

/// The types of views with their counts.
final class TypeList extends VBox {
    private final ViewsModel model;
    private final ListView<ViewType> view = new ListView<>();
    private final ListPane pane = new ListPane(view);
    private boolean filling;

    TypeList(ViewsModel model) {
        this.model = model;
        setMinWidth(180);
        setPrefWidth(200);
        setMaxWidth(230);
        getStyleClass().add("sb-side");
        view.setId("view-types");
        view.setAccessibleText("View types");
        view.setFixedCellSize(28);
        view.setCellFactory(v -> new Cell());
        var head = new Label("View types");
        head.getStyleClass().add(Styles.SB_STRONG);
        var band = new HBox(head);
        band.getStyleClass().add(Styles.SB_PANE_HEADER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(band, pane);
        model.typesProperty().subscribe(this::show);
        model.typeProperty().subscribe(this::mark);
        view.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.select(now.name());
            }
        });
    }

    private void show(Loadable<List<ViewType>> state) {
        switch (state) {
            case Loadable.Loading<List<ViewType>> loading -> pane.loading();
            case Loadable.Failed<List<ViewType>> failed -> pane.failed(failed.failure(), model::refresh);
            case Loadable.Ready<List<ViewType>> ready -> fill(ready.value());
        }
    }

    private void fill(List<ViewType> types) {
        filling = true;
        view.getItems().setAll(types);
        filling = false;
        mark(model.typeProperty().get());
        pane.footer().show(types.size() == 1 ? "1 type" : types.size() + " types", "");
        if (types.isEmpty()) {
            pane.empty(new EmptyState(Feather.LAYOUT, "This bus has no views."));
        } else {
            pane.filled();
        }
    }

    private void mark(String type) {
        filling = true;
        view.getItems().stream().filter(t -> t.name().equals(type)).forEach(view.getSelectionModel()::select);
        filling = false;
    }

    private static final class Cell extends ListCell<ViewType> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox row;

        Cell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            count.getStyleClass().addAll(Styles.SB_NUMBER, Styles.SB_SECONDARY);
            count.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(8, name, space, count);
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(widthProperty().subtract(26));
        }

        @Override
        protected void updateItem(ViewType item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row);
            if (item != null && !empty) {
                name.setText(item.name());
                var known = item.count();
                count.setText(known == null ? "" : (known.exact() ? "" : "~") + String.format("%,d", known.value()));
                setAccessibleText(item.name() + ", " + count.getText() + " views");
            }
        }
    }
}
