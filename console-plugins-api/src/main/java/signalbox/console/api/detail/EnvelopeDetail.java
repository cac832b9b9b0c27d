package signalbox.console.api.detail;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import signalbox.bus.message.Content;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.console.api.Job;
import signalbox.console.api.RunningJob;
import signalbox.console.api.Tasks;
import signalbox.console.api.payload.PayloadPane;
import signalbox.console.api.payload.PayloadView;
import signalbox.console.api.ui.EmptyState;
import signalbox.console.api.ui.Facts;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.Styles;

/// The detail of a message or a log record: what it is, its facts, payload, attributes and stored bytes.
///
/// Decoding runs in the background; a newer subject overtakes an older one. For the JavaFX thread.
public final class EnvelopeDetail extends VBox {
    /// What is shown.
    ///
    /// @param contract for the tag
    /// @param heading what it is about, such as `order 4711`
    /// @param facts names and values for the head
    /// @param decoded what the bytes mean
    /// @param stored the exact bytes as the medium holds them
    public record Subject(
            Kind kind, String contract, String heading, List<Fact> facts, Decoded decoded, Payload stored) {}

    /// A fact of the head.
    public record Fact(String name, String value) {}

    private final EnvelopeCodec codec;
    private final Tasks tasks;
    private final KindTag tag = new KindTag(Kind.UNKNOWN, "");
    private final Label heading = new Label();
    private final HBox actions = new HBox(8);
    private final Facts facts = new Facts(2);
    private final VBox above = new VBox();
    private final PayloadPane payload;
    private final PayloadPane stored;
    private final AttributeList attributes = new AttributeList();
    private final ToggleButton attributesTab;
    private final StackPane body = new StackPane();
    private final HBox tabs;
    private final EmptyState nothing;
    private @Nullable RunningJob decoding;

    /// Makes an empty detail.
    ///
    /// @param hint what to do to see something here
    public EnvelopeDetail(EnvelopeCodec codec, Tasks tasks, String hint) {
        this.codec = codec;
        this.tasks = tasks;
        payload = new PayloadPane(tasks);
        stored = new PayloadPane(tasks);
        nothing = new EmptyState(Feather.FILE_TEXT, hint);
        var group = new ToggleGroup();
        var payloadTab = tab("Payload", group, payload);
        attributesTab = tab("Attributes", group, attributes);
        tabs = new HBox(payloadTab, attributesTab, tab("As stored", group, stored));
        tabs.getStyleClass().add(Styles.SB_SUB_TABS);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getStyleClass().add("sb-detail");
        clear();
    }

    /// Returns where a screen puts its buttons, right of the heading.
    public HBox actions() {
        return actions;
    }

    /// Puts a node between the head and the tabs, such as the reason of a failure; null takes it away.
    public void above(@Nullable Node node) {
        above.getChildren().setAll(node == null ? List.of() : List.of(node));
    }

    /// Shows nothing but the hint.
    public void clear() {
        VBox.setVgrow(nothing, Priority.ALWAYS);
        getChildren().setAll(nothing);
    }

    /// Shows a subject.
    public void show(Subject subject) {
        tag.show(subject.kind(), subject.contract());
        heading.setText(subject.heading());
        facts.clear();
        subject.facts().forEach(f -> facts.add(f.name(), f.value()));
        var list = subject.decoded() instanceof Decoded.Readable r ? r.envelope() : null;
        attributes.show(list);
        attributesTab.setText("Attributes " + attributes.count());
        stored.show(new PayloadView("stored bytes", null, subject.stored()));
        decode(subject);
        getChildren().setAll(head(), above, tabs, body);
    }

    private Node head() {
        heading.getStyleClass().setAll("label", Styles.SB_TITLE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(12, tag, heading, space, actions);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, line, facts);
        box.getStyleClass().add("sb-detail-head");
        return box;
    }

    private ToggleButton tab(String text, ToggleGroup group, Node content) {
        var button = new ToggleButton(text);
        button.setId("detail-" + text.toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.getStyleClass().add(Styles.SB_TAB);
        button.setToggleGroup(group);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                body.getChildren().setAll(content);
            }
        });
        if (group.getSelectedToggle() == null) {
            button.setSelected(true);
        }
        return button;
    }

    private void decode(Subject subject) {
        var before = decoding;
        if (before != null) {
            before.cancel();
        }
        decoding = tasks.start(Job.quiet("Decode", progress -> view(subject)).onDone(payload::show));
    }

    private PayloadView view(Subject subject) {
        return switch (subject.decoded()) {
            case Decoded.Readable r -> readable(r);
            case Decoded.Elsewhere e ->
                new PayloadView("reference to " + e.container() + "/" + e.name(), null, subject.stored());
            case Decoded.Unreadable u -> new PayloadView(u.reason(), null, subject.stored());
        };
    }

    private PayloadView readable(Decoded.Readable readable) {
        var items = readable.envelope().items();
        if (items.size() == 1) {
            var item = items.getFirst();
            var content = codec.content(item.payload());
            return new PayloadView(label(content, readable.format()), content.json(), item.payload());
        }
        return new PayloadView(items.size() + " items in " + readable.format().name(), many(items), Payload.empty());
    }

    /// Several items are shown as one list, each under its contract.
    private String many(List<Item> items) {
        var text = new StringBuilder("[");
        for (int i = 0; i < items.size(); i++) {
            var json = codec.content(items.get(i).payload()).json();
            text.append(i == 0 ? "" : ",")
                    .append("{\"")
                    .append(items.get(i).contract().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\":")
                    .append(json == null ? "null" : json)
                    .append("}");
        }
        return text.append("]").toString();
    }

    private static String label(Content content, Format format) {
        var name = content.codec().equals("json") ? "JSON" : content.codec();
        var around = format.name().equals(content.codec()) ? "" : " in " + format.name();
        var layers = format.encoding().equals(Format.PLAIN) ? "" : format.encoding() + ", ";
        return layers + name + around + (content.certain() && format.certain() ? ", certain" : ", likely");
    }

    /// Makes a button for [#actions].
    public static Button action(String id, String text, Node icon, Runnable deed) {
        var button = new Button(text, icon);
        button.setId(id);
        button.setOnAction(e -> deed.run());
        return button;
    }
}
