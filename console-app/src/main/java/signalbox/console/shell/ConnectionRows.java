package signalbox.console.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.ui.Styles;
import signalbox.console.connections.BusCounts;
import signalbox.console.connections.OpenConnection;

/// A connection in the rail: its name with dot and latency, and below it its parts with their counts.
final class ConnectionRows extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ShellModel model;
    private final OpenConnection connection;
    private final Label latency = new Label();
    private final VBox parts = new VBox();

    ConnectionRows(ShellModel model, OpenConnection connection) {
        this.model = model;
        this.connection = connection;
        getChildren().addAll(headRow(), parts);
        connection.stateProperty().subscribe(this::show);
        model.connections().currentProperty().subscribe(now -> mark());
        model.selectedProperty().subscribe(now -> mark());
    }

    private Button headRow() {
        var saved = connection.saved();
        var dot = new Region();
        dot.getStyleClass().add(Styles.SB_DOT);
        dot.setStyle("-fx-background-color: " + saved.color());
        var name = new Label(saved.name());
        name.getStyleClass().add(Styles.SB_STRONG);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        latency.getStyleClass().addAll(Styles.SB_HINT, Styles.SB_NUMBER);
        latency.setMinWidth(Region.USE_PREF_SIZE);
        var content = new HBox(8, dot, name, space);
        if (saved.readOnly()) {
            content.getChildren().add(new FontIcon("fth-lock"));
        }
        content.getChildren().add(latency);
        var row = row("connection-" + saved.name(), content);
        row.setAccessibleText("Connection " + saved.name() + (saved.readOnly() ? ", read-only" : ""));
        row.setTooltip(new Tooltip(saved.name() + ": " + saved.address()));
        row.setOnAction(e -> model.connections().select(connection));
        row.setContextMenu(menu());
        return row;
    }

    private static Button row(String id, HBox content) {
        content.setAlignment(Pos.CENTER_LEFT);
        var row = new Button();
        row.setId(id);
        row.setGraphic(content);
        row.getStyleClass().setAll("rail-row");
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(24));
        return row;
    }

    private ContextMenu menu() {
        var refresh = new MenuItem("Refresh");
        refresh.setOnAction(e -> model.connections().recount(connection));
        var forget = new MenuItem("Forget connection");
        forget.setDisable(connection.saved().name().equals("demo"));
        forget.setOnAction(e -> model.connections().remove(connection));
        return new ContextMenu(refresh, forget);
    }

    private void show(OpenConnection.State state) {
        switch (state) {
            case OpenConnection.Open open -> showOpen(open);
            case OpenConnection.Opening opening -> latency.setText("…");
            case OpenConnection.Broken broken -> {
                latency.setText("not open");
                parts.getChildren().clear();
            }
            case OpenConnection.Closed closed -> {
                latency.setText("");
                parts.getChildren().clear();
            }
        }
    }

    private void showOpen(OpenConnection.Open open) {
        latency.setText(open.latency().toMillis() + " ms");
        latency.setTooltip(new Tooltip("The last counts took " + open.latency().toMillis() + " ms"));
        BusCounts counts = open.counts();
        var poison = part("poison", "Poison", "fth-alert-triangle", BusCounts.text(counts.poison()));
        if (counts.poison().value() > 0) {
            poison.getStyleClass().add("rail-poison");
        }
        parts.getChildren()
                .setAll(List.of(
                        part("queues", "Queues", "fth-inbox", String.format("%,d", counts.queues())),
                        poison,
                        part("views", "Views", "fth-layout", BusCounts.text(counts.views())),
                        part("log", "Domain log", "fth-list", String.format("%,d", counts.records()))));
        mark();
    }

    private Button part(String tab, String name, String icon, String count) {
        var text = new Label(name, new FontIcon(icon));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var number = new Label(count);
        number.getStyleClass().addAll(Styles.SB_NUMBER, "rail-count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var row = row("rail-" + connection.saved().name() + "-" + tab, new HBox(8, text, space, number));
        row.getStyleClass().add("rail-part");
        row.setUserData(tab);
        row.setAccessibleText(name + " of " + connection.saved().name() + ", " + count);
        row.setOnAction(e -> {
            model.connections().select(connection);
            model.select(tab);
        });
        return row;
    }

    private void mark() {
        var here = model.connections().getCurrent() == connection;
        var tab = model.selectedProperty().get();
        parts.getChildren()
                .forEach(p -> p.pseudoClassStateChanged(
                        SELECTED, here && tab != null && tab.id().equals(p.getUserData())));
        getChildren()
                .getFirst()
                .pseudoClassStateChanged(SELECTED, here && parts.getChildren().isEmpty());
    }
}
