package signalbox.console.poison;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.bus.operation.PoisonGroup;
import signalbox.console.api.Loadable;
import signalbox.console.api.ui.ListFooter;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.Styles;

/// The causes, the largest first; the first row is all of them.
final class CauseList extends VBox {
    /// A row; without a group it stands for all causes.
    private record Row(@Nullable PoisonGroup group, long count) {
        @Nullable
        String key() {
            return group == null ? null : group.key();
        }
    }

    private final PoisonModel model;
    private final RelativeTime times;
    private final ListView<Row> view = new ListView<>();
    private final Label head = new Label("Causes");
    private final ListFooter footer = new ListFooter();
    private boolean filling;

    CauseList(PoisonModel model, RelativeTime times) {
        this.model = model;
        this.times = times;
        setMinWidth(230);
        setPrefWidth(250);
        setMaxWidth(290);
        getStyleClass().add("sb-side");
        view.setId("cause-list");
        view.setAccessibleText("Causes");
        view.setCellFactory(v -> new Cell());
        VBox.setVgrow(view, Priority.ALWAYS);
        head.getStyleClass().add(Styles.SB_STRONG);
        var band = new HBox(head);
        band.getStyleClass().add(Styles.SB_PANE_HEADER);
        getChildren().addAll(band, view, footer);
        model.shownProperty().subscribe(this::show);
        view.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.choose(now.key());
            }
        });
    }

    private void show(Loadable<PoisonModel.Shown> state) {
        if (state instanceof Loadable.Ready<PoisonModel.Shown> ready) {
            var shown = ready.value();
            var seen = shown.seen();
            var rows = new java.util.ArrayList<Row>();
            rows.add(new Row(null, seen.items().size()));
            seen.groups().forEach(g -> rows.add(new Row(g, g.count())));
            fill(rows, shown.group());
            head.setText("Causes  " + seen.groups().size());
            footer.show(
                    String.format(
                            "%,d of %s%,d",
                            seen.items().size(),
                            seen.total().exact() ? "" : "about ",
                            seen.total().value()),
                    seen.why().isEmpty() ? "complete" : seen.why());
        }
    }

    private void fill(List<Row> rows, @Nullable PoisonGroup chosen) {
        filling = true;
        if (!view.getItems().equals(rows)) {
            view.getItems().setAll(rows);
        }
        rows.stream()
                .filter(r -> java.util.Objects.equals(r.key(), chosen == null ? null : chosen.key()))
                .findFirst()
                .ifPresent(view.getSelectionModel()::select);
        filling = false;
    }

    private final class Cell extends ListCell<Row> {
        private final Label title = new Label();
        private final Label count = new Label();
        private final Label site = new Label();
        private final Label when = new Label();
        private final VBox box;

        Cell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            title.getStyleClass().add(Styles.SB_STRONG);
            count.getStyleClass().addAll(Styles.SB_STRONG, Styles.SB_NUMBER);
            count.setMinWidth(Region.USE_PREF_SIZE);
            site.getStyleClass().addAll(Styles.SB_SECONDARY, Styles.SB_SMALL);
            when.getStyleClass().addAll(Styles.SB_HINT, Styles.SB_SMALL);
            var line = new HBox(8, title, space, count);
            line.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(4, line, site, when);
            box.getStyleClass().add("cause");
            box.prefWidthProperty().bind(widthProperty().subtract(26));
            box.setMaxWidth(Region.USE_PREF_SIZE);
            box.setMinWidth(0);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : box);
            if (row == null || empty) {
                return;
            }
            count.setText(String.format("%,d", row.count()));
            var group = row.group();
            title.setText(group == null ? "All causes" : group.title());
            site.setText(
                    group == null
                            ? "every poison queue of this bus"
                            : group.site().isEmpty() ? "no frame of the solution is known" : group.site());
            when.setText(
                    group == null
                            ? ""
                            : "first " + times.phrase(group.first()) + ", last " + times.phrase(group.last()));
            when.setManaged(group != null);
            setAccessibleText(title.getText() + ", " + count.getText() + " messages");
        }
    }
}
