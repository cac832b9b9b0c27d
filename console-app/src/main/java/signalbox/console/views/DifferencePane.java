package signalbox.console.views;

import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Payload;
import signalbox.bus.operation.RebuiltDifference;
import signalbox.console.api.Tasks;
import signalbox.console.api.payload.CodePane;
import signalbox.console.api.payload.PrettyJson;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.Styles;

/// One view on both sides: live at the left, rebuilt at the right, what differs marked with a sign and a tint.
final class DifferencePane extends VBox {
    private final EnvelopeCodec codec;
    private final KindTag tag = new KindTag(Kind.VIEW, "");
    private final Label heading = new Label();
    private final Label fields = new Label();
    private final Label liveHead = new Label();
    private final Label rebuiltHead = new Label();
    private final CodePane live;
    private final CodePane rebuilt;

    DifferencePane(EnvelopeCodec codec, Tasks tasks) {
        this.codec = codec;
        live = new CodePane(tasks);
        rebuilt = new CodePane(tasks);
        setId("view-difference");
        heading.getStyleClass().add(Styles.SB_TITLE);
        fields.getStyleClass().add(Styles.SB_SECONDARY);
        var head = new HBox(12, tag, heading, fields);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getStyleClass().add("sb-detail-head");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        var sides = new SplitPane(side(liveHead, live), side(rebuiltHead, rebuilt));
        VBox.setVgrow(sides, Priority.ALWAYS);
        getChildren().addAll(head, sides);
    }

    private static VBox side(Label head, CodePane code) {
        var band = new HBox(head);
        band.getStyleClass().add(Styles.SB_PANE_HEADER);
        VBox.setVgrow(code, Priority.ALWAYS);
        var box = new VBox(band, code);
        box.setMinWidth(0);
        return box;
    }

    void show(String type, RebuiltDifference both) {
        var difference = both.difference();
        var count = difference.fields().size();
        tag.show(Kind.VIEW, type);
        heading.setText(difference.key());
        fields.setText(count == 0 ? "" : count == 1 ? "1 field differs" : count + " fields differ");
        var view = both.live();
        var old = view == null ? null : view.content();
        liveHead.setText(
                view == null
                        ? "Live: there is none"
                        : "Live, written " + RelativeTime.absolute(view.modified()) + ", "
                                + ByteSize.exact(view.content().size()));
        var next = both.rebuilt();
        rebuiltHead.setText(next == null ? "Rebuilt: no event creates it" : "Rebuilt, " + ByteSize.exact(next.size()));
        var level = LevelDiff.of(text(old), text(next));
        live.show(level.live());
        rebuilt.show(level.rebuilt());
    }

    private String text(@Nullable Payload content) {
        if (content == null) {
            return "";
        }
        var json = codec.content(content).json();
        return json == null ? content.text() : PrettyJson.of(json).text();
    }
}
