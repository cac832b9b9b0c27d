package signalbox.console.api.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Envelope;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.Styles;

/// The attributes of an envelope and of its items, with the envelope's own fields before them.
final class AttributeList extends TableView<AttributeList.Row> {
    /// One attribute.
    ///
    /// @param of `envelope`, or the contract of the item
    record Row(String of, String name, @Nullable String value) {}

    private int count;

    AttributeList() {
        setFixedCellSize(26);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setId("attribute-list");
        add("Of", 120, Row::of);
        add("Name", 140, Row::name);
        add("Value", 320, row -> row.value() == null ? "(no value)" : row.value());
    }

    private void add(String title, double width, java.util.function.Function<Row, String> text) {
        var column = new TableColumn<Row, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        if (title.equals("Value")) {
            column.getStyleClass().add(Styles.SB_MONO);
        }
        getColumns().add(column);
    }

    /// Returns how many attributes there are, the envelope's own fields not counted.
    int count() {
        return count;
    }

    void show(@Nullable Envelope envelope) {
        var rows = new ArrayList<Row>();
        count = 0;
        if (envelope != null) {
            own(envelope, rows);
            attributes("envelope", envelope.attributes(), rows);
            envelope.items().forEach(item -> attributes(item.contract(), item.attributes(), rows));
        }
        getItems().setAll(rows);
    }

    private static void own(Envelope envelope, List<Row> rows) {
        if (!envelope.id().isEmpty()) {
            rows.add(new Row("envelope", "id", envelope.id()));
        }
        var created = envelope.created();
        if (created != null) {
            rows.add(new Row("envelope", "created", RelativeTime.absolute(created)));
        }
        var deliverOn = envelope.deliverOn();
        if (deliverOn != null) {
            rows.add(new Row("envelope", "deliver on", RelativeTime.absolute(deliverOn)));
        }
    }

    private void attributes(String of, List<Attribute> attributes, List<Row> rows) {
        attributes.forEach(a -> rows.add(new Row(of, a.name(), a.value())));
        count += attributes.size();
    }
}
