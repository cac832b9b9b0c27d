package signalbox.console.api.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// A table of rows that come as snapshots. The selection is kept by id, whatever the snapshot changed.
///
/// For up to 100,000 rows. For the JavaFX thread.
///
/// @param <T> a row; immutable
public final class RowTable<T> extends TableView<T> {
    private static final double ROW = 26;

    private final Function<T, String> id;

    /// Makes an empty table.
    ///
    /// @param id tells rows apart: equal in every snapshot
    public RowTable(Function<T, String> id) {
        this.id = id;
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setTableMenuButtonVisible(false);
    }

    /// Shows a snapshot; the selected rows stay selected where they still are.
    public void show(List<T> rows) {
        var kept = selectedIds();
        var sorted = new ArrayList<>(rows);
        var order = getComparator();
        if (order != null) {
            sorted.sort(order);
        }
        getItems().setAll(sorted);
        select(kept);
    }

    /// Returns the ids of the selected rows.
    public Set<String> selectedIds() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .map(id)
                .collect(Collectors.toSet());
    }

    /// Selects the rows with these ids, and no others.
    public void select(Set<String> ids) {
        getSelectionModel().clearSelection();
        if (ids.isEmpty()) {
            return;
        }
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < getItems().size(); i++) {
            if (ids.contains(id.apply(getItems().get(i)))) {
                indices.add(i);
            }
        }
        if (!indices.isEmpty()) {
            var rest = indices.stream().skip(1).mapToInt(Integer::intValue).toArray();
            getSelectionModel().selectIndices(indices.getFirst(), rest);
        }
    }

    /// Adds a column of texts.
    public TableColumn<T, String> text(String title, double width, Function<T, String> value) {
        var column = column(title, width, value);
        column.setCellFactory(c -> new TextCell<>(value));
        return column;
    }

    /// Adds a column of numbers or times: right-aligned, sorted by `order`, shown as `value`.
    ///
    /// @param exact the whole story, for the tooltip
    public <N extends Comparable<N>> TableColumn<T, N> number(
            String title, double width, Function<T, N> order, Function<T, String> value, Function<T, String> exact) {
        var column = column(title, width, order);
        column.getStyleClass().add(Styles.SB_NUMBER);
        column.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
        column.setCellFactory(c -> new NumberCell<>(value, exact));
        return column;
    }

    /// Adds a column of nodes: one a visible cell, shown again with other rows.
    ///
    /// @param order what the column sorts by
    public <S extends Node> TableColumn<T, String> node(
            String title, double width, Function<T, String> order, Supplier<S> make, BiConsumer<S, T> show) {
        var column = column(title, width, order);
        column.setCellFactory(c -> new NodeCell<>(make.get(), show));
        return column;
    }

    private <V> TableColumn<T, V> column(String title, double width, Function<T, V> value) {
        var column = new TableColumn<T, V>(title);
        column.setPrefWidth(width);
        column.setMinWidth(48);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    private static final class TextCell<T> extends TableCell<T, String> {
        private final Function<T, String> value;

        TextCell(Function<T, String> value) {
            this.value = value;
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            var row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : value.apply(row));
        }
    }

    private static final class NumberCell<T, N> extends TableCell<T, N> {
        private final Function<T, String> value;
        private final Tooltip tooltip = new Tooltip();
        private final Function<T, String> exact;

        NumberCell(Function<T, String> value, Function<T, String> exact) {
            this.value = value;
            this.exact = exact;
            getStyleClass().add(Styles.SB_NUMBER);
        }

        @Override
        protected void updateItem(N item, boolean empty) {
            super.updateItem(item, empty);
            var row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : value.apply(row));
            setTooltip(row == null ? null : tooltip);
            tooltip.setText(row == null ? "" : exact.apply(row));
        }
    }

    private static final class NodeCell<T, S extends Node> extends TableCell<T, String> {
        private final S node;
        private final BiConsumer<S, T> show;

        NodeCell(S node, BiConsumer<S, T> show) {
            this.node = node;
            this.show = show;
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            var row = empty ? null : getTableRow().getItem();
            setGraphic(row == null ? null : node);
            if (row != null) {
                show.accept(node, row);
            }
        }
    }
}
