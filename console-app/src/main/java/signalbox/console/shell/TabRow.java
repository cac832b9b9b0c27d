package signalbox.console.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.ui.Styles;

/// The row of tabs.
final class TabRow extends HBox {
    private static final double WIDE = 1300;

    private final ShellModel model;
    private final ToggleGroup group = new ToggleGroup();

    TabRow(ShellModel model) {
        this.model = model;
        getStyleClass().add(Styles.SB_TAB_ROW);
        setId("tab-row");
        model.tabs().forEach(this::add);
        model.selectedProperty().subscribe(this::mark);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
    }

    private void add(ConsoleTab tab) {
        var button = new ToggleButton(tab.title());
        button.setId("tab-" + tab.id());
        button.getStyleClass().add(Styles.SB_TAB);
        button.setUserData(tab);
        button.setToggleGroup(group);
        button.setAccessibleText(tab.title() + " tab");
        button.setOnAction(e -> model.select(tab));
        getChildren().add(button);
        var number = getChildren().size();
        if (number <= 9) {
            button.setTooltip(new Tooltip(tab.title() + "  Ctrl+" + number));
        }
        showIcon(button, tab);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.widthProperty().subscribe(() -> showIcon(button, tab));
            }
        });
    }

    /// A narrow window has no room for icons beside the titles.
    private void showIcon(ToggleButton button, ConsoleTab tab) {
        var wide = getScene() != null && getScene().getWidth() >= WIDE;
        button.setGraphic(wide ? new FontIcon(Icons.known(tab.icon())) : null);
    }

    private void mark(@org.jspecify.annotations.Nullable ConsoleTab tab) {
        getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(b -> b.getUserData() == tab)
                .forEach(b -> b.setSelected(true));
    }
}
