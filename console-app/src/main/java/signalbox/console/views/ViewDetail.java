package signalbox.console.views;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.view.View;
import signalbox.console.api.Tasks;
import signalbox.console.api.payload.PayloadPane;
import signalbox.console.api.payload.PayloadView;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.Facts;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.Styles;

/// The detail of a view: its facts and its content; or how it differs from the rebuilt one.
final class ViewDetail extends StackPane {
    private final EnvelopeCodec codec;
    private final EmptyState nothing = new EmptyState(Feather.LAYOUT, "Choose a view to see what is in it.");
    private final KindTag tag = new KindTag(Kind.VIEW, "");
    private final Label heading = new Label();
    private final Facts facts = new Facts(2);
    private final PayloadPane payload;
    private final VBox single;
    private final DifferencePane both;

    ViewDetail(EnvelopeCodec codec, Tasks tasks) {
        this.codec = codec;
        payload = new PayloadPane(tasks);
        both = new DifferencePane(codec, tasks);
        heading.getStyleClass().add(Styles.SB_TITLE);
        var line = new HBox(12, tag, heading);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        var head = new VBox(8, line, facts);
        head.getStyleClass().add("sb-detail-head");
        VBox.setVgrow(payload, Priority.ALWAYS);
        single = new VBox(head, payload);
        clear();
    }

    void clear() {
        getChildren().setAll(nothing);
    }

    void show(View view) {
        tag.show(Kind.VIEW, view.type());
        var key = view.key();
        heading.setText(key == null ? "the only one of its type" : key);
        facts.clear();
        facts.add("Written", RelativeTime.absolute(view.modified()));
        facts.add("Size", ByteSize.exact(view.content().size()));
        facts.add("Stored as", view.name().toString());
        facts.add("Tag", view.tag().value());
        var content = codec.content(view.content());
        payload.show(new PayloadView(
                content.codec() + (content.certain() ? ", certain" : ", likely"), content.json(), view.content()));
        getChildren().setAll(single);
    }

    /// Shows both sides of a key.
    void show(String type, signalbox.bus.operation.RebuiltDifference difference) {
        both.show(type, difference);
        getChildren().setAll(both);
    }
}
