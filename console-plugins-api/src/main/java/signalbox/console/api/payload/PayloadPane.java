package signalbox.console.api.payload;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;
import signalbox.console.api.Job;
import signalbox.console.api.RunningJob;
import signalbox.console.api.Tasks;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.Styles;

/// A payload, decoded, as stored or in hex, with the codec that read it. Ctrl+F searches the text.
///
/// It receives values and changes nothing. For the JavaFX thread.
public final class PayloadPane extends BorderPane {
    /// Beyond this many bytes or characters text is laid out on another thread.
    private static final int AT_ONCE = 64 * 1024;

    private final Tasks tasks;
    private final CodePane code;
    private final HexPane hex = new HexPane();
    private final MenuButton codec = new MenuButton();
    private final Label size = new Label();
    private final Label remark = new Label();
    private final ToggleGroup modes = new ToggleGroup();
    private final ToggleButton decoded = mode("Decoded");
    private final ToggleButton stored = mode("As stored");
    private final ToggleButton bytes = mode("Hex");
    private PayloadView view = new PayloadView("", null, Payload.empty());
    private boolean wantsDecoded = true;
    private @Nullable RunningJob running;
    private boolean layingOut;

    /// Makes an empty pane.
    ///
    /// @param tasks lays out and searches big payloads
    public PayloadPane(Tasks tasks) {
        this.tasks = tasks;
        this.code = new CodePane(tasks);
        codec.getStyleClass().add(Styles.SB_TAG);
        codec.setAccessibleText("Codec");
        for (Label label : List.of(size, remark)) {
            label.getStyleClass().addAll(Styles.SB_SECONDARY, Styles.SB_SMALL);
        }
        setTop(header());
        modes.selectedToggleProperty().addListener(this::modeChosen);
        decoded.setSelected(true);
        show(view);
    }

    /// Shows a payload from its beginning, in the mode that was used last where it has that mode.
    public void show(PayloadView next) {
        view = next;
        codec.setText(next.codecLabel());
        codec.setVisible(!next.codecLabel().isEmpty());
        size.setText(ByteSize.exact(next.bytes().size()));
        decoded.setDisable(next.json() == null);
        Toggle before = modes.getSelectedToggle();
        if (next.json() == null && before == decoded) {
            stored.setSelected(true);
            wantsDecoded = true;
        } else if (next.json() != null && wantsDecoded && before == stored) {
            decoded.setSelected(true);
        } else {
            fill();
        }
    }

    /// Shows nothing.
    public void clear() {
        show(new PayloadView("", null, Payload.empty()));
    }

    /// Gives the codec chip choices; none make it a plain chip without a menu.
    public void codecChoices(List<MenuItem> choices) {
        codec.getItems().setAll(choices);
    }

    /// Opens the search field, as Ctrl+F does; from hex it goes back to text first.
    public void find() {
        if (bytes.isSelected()) {
            (view.json() == null ? stored : decoded).setSelected(true);
        }
        code.find();
    }

    /// Returns whether everything that is to be shown for now has arrived.
    public boolean settled() {
        return !layingOut && code.settled();
    }

    private Node header() {
        HBox segments = new HBox(decoded, stored, bytes);
        segments.getStyleClass().add(Styles.SB_SEGMENTS);
        segments.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        codec.setMinWidth(USE_PREF_SIZE);
        size.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(codec, size, remark, gap, segments);
        header.getStyleClass().add("sb-payload-header");
        codec.managedProperty().bind(codec.visibleProperty());
        return header;
    }

    private ToggleButton mode(String text) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(modes);
        return button;
    }

    private void modeChosen(ObservableValue<? extends Toggle> value, @Nullable Toggle before, @Nullable Toggle after) {
        if (after == null && before != null) {
            before.setSelected(true); // one of the three is always on
        } else if (after != null) {
            wantsDecoded = after == decoded || wantsDecoded && view.json() == null;
            fill();
        }
    }

    private void fill() {
        if (running != null) {
            running.cancel();
            layingOut = false;
        }
        remark(null);
        if (bytes.isSelected()) {
            hex.show(view.bytes());
            setCenter(hex);
            return;
        }
        hex.clear();
        setCenter(code);
        PayloadView shown = view;
        boolean asJson = decoded.isSelected();
        if (length(shown) <= AT_ONCE) {
            text(Laid.out(shown, asJson));
        } else {
            code.show(CodeText.plain(""));
            layingOut = true;
            running = tasks.start(Job.quiet("Lay out the payload", progress -> Laid.out(shown, asJson))
                    .onDone(this::text));
        }
    }

    private static int length(PayloadView view) {
        String json = view.json();
        return Math.max(view.bytes().size(), json == null ? 0 : json.length());
    }

    private void text(Laid laid) {
        layingOut = false;
        code.show(laid.text());
        remark(laid.remark());
    }

    private void remark(@Nullable String text) {
        remark.setText(text == null ? "" : text);
        remark.setTooltip(text == null ? null : new Tooltip(text));
    }

    /// A text ready to be shown and what to say about it.
    private record Laid(CodeText text, @Nullable String remark) {
        static Laid out(PayloadView view, boolean asJson) {
            String json = view.json();
            if (!asJson || json == null) {
                return new Laid(CodeText.plain(view.bytes().text()), null);
            }
            PrettyJson pretty = PrettyJson.of(json);
            CodeText text = CodeText.json(pretty.text());
            return switch (pretty.outcome()) {
                case PRETTY -> new Laid(text, null);
                case TOO_DEEP -> new Laid(text, "nested too deeply to be laid out");
                case MALFORMED -> new Laid(text, String.format("no JSON from character %,d on", pretty.badAt() + 1));
            };
        }
    }
}
