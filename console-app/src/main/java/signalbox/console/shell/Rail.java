package signalbox.console.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.ui.Styles;
import signalbox.console.connections.OpenConnection;
import signalbox.console.theme.Theme;
import signalbox.console.theme.Wardrobe;

/// The left column: the connections, each with its parts and their counts; the theme at the foot.
final class Rail extends VBox {
    private final ShellModel model;
    private final VBox rows = new VBox();

    Rail(ShellModel model, Wardrobe wardrobe, Runnable onConnect) {
        this.model = model;
        getStyleClass().add(Styles.SB_RAIL);
        setMinWidth(220);
        setMaxWidth(220);
        setId("rail");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(brand(), head(onConnect), scroll, foot(wardrobe));
        fill(onConnect);
        model.connections().connections().addListener((ListChangeListener<OpenConnection>) change -> fill(onConnect));
    }

    private void fill(Runnable onConnect) {
        rows.getChildren()
                .setAll(model.connections().connections().stream()
                        .map(c -> new ConnectionRows(model, c))
                        .toList());
        var connect = new Button("Connect…", new FontIcon("fth-plus"));
        connect.setId("connect");
        connect.getStyleClass().addAll(Styles.SB_FLAT, "rail-connect");
        connect.setMaxWidth(Double.MAX_VALUE);
        connect.setOnAction(e -> onConnect.run());
        rows.getChildren().add(connect);
    }

    private static HBox brand() {
        var mark = new ImageView(new Image(
                signalbox.icons.AppIcon.url(signalbox.icons.AppIcon.png(32)).toExternalForm()));
        mark.setFitHeight(20);
        mark.setFitWidth(20);
        var name = new Label("Signalbox", mark);
        name.getStyleClass().add("brand");
        var row = new HBox(name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rail-brand");
        return row;
    }

    private static HBox head(Runnable onConnect) {
        var title = new Label("Connections");
        title.getStyleClass().add(Styles.SB_SECONDARY);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = new Button(null, new FontIcon("fth-plus"));
        add.getStyleClass().addAll(Styles.SB_ICON_BUTTON, Styles.SB_FLAT);
        add.setAccessibleText("Connect to a bus");
        add.setTooltip(new Tooltip("Connect to a bus"));
        add.setOnAction(e -> onConnect.run());
        var row = new HBox(title, space, add);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rail-head");
        return row;
    }

    private HBox foot(Wardrobe wardrobe) {
        var theme = new Button();
        theme.setId("theme");
        theme.getStyleClass().add(Styles.SB_FLAT);
        theme.setOnAction(e -> {
            wardrobe.wear(wardrobe.theme().get().other());
            model.settings().put("window", "theme", wardrobe.theme().get().name());
        });
        wardrobe.theme().subscribe(now -> {
            theme.setText(now == Theme.LIGHT ? "Dark theme" : "Light theme");
            theme.setGraphic(new FontIcon(now == Theme.LIGHT ? "fth-moon" : "fth-sun"));
        });
        var row = new HBox(theme);
        row.getStyleClass().add("rail-foot");
        return row;
    }
}
