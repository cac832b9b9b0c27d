package signalbox.console.views;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.replay.RebuiltSet;
import signalbox.bus.view.ViewComparison;
import signalbox.console.api.TabContext;
import signalbox.console.api.ui.Styles;

/// The band below a comparison: what a swap would write and remove, and the two ways to go on.
final class SwapBar extends HBox {
    private final Label title = new Label();
    private final Label note = new Label();
    private final Button keep = new Button("Keep live");
    private final Button swap = new Button("Swap in rebuilt…", new FontIcon("fth-repeat"));

    SwapBar(TabContext context, ViewsModel model) {
        super(12);
        setId("swap-bar");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("swap-bar");
        title.getStyleClass().add(Styles.SB_STRONG);
        note.getStyleClass().add(Styles.SB_SECONDARY);
        var text = new VBox(2, title, note);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        keep.setId("keep-live");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(e -> model.compare(false));
        swap.setId("swap");
        swap.setMinWidth(Region.USE_PREF_SIZE);
        swap.getStyleClass().add(Styles.SB_DEED);
        swap.setDisable(context.readOnly());
        swap.setOnAction(e -> context.dialogs().propose(model.swap(), done -> model.compare(true)));
        getChildren().addAll(text, keep, swap);
    }

    void show(ViewComparison compared, RebuiltSet set, boolean readOnly) {
        var writes = compared.differ() + compared.onlyRebuilt();
        title.setText(
                compared.differences().isEmpty()
                        ? "Live and rebuilt are the same"
                        : String.format("A swap writes %,d views and removes %,d", writes, compared.onlyLive()));
        note.setText(String.format(
                "Rebuilt from %,d records in %.1f s by %s. What a swap replaces is kept and can be put back.",
                set.records(), set.elapsed().toMillis() / 1000.0, set.solution()));
        swap.setDisable(readOnly || compared.differences().isEmpty());
    }
}
