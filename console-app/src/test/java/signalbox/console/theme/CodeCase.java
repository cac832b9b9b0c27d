package signalbox.console.theme;

import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.bus.message.Payload;
import signalbox.console.api.Tasks;
import signalbox.console.api.payload.CodePane;
import signalbox.console.api.payload.CodeText;
import signalbox.console.api.payload.Mark;
import signalbox.console.api.payload.PayloadPane;
import signalbox.console.api.payload.PayloadView;
import signalbox.console.api.ui.Styles;

/// Code in all its forms: two sides of a difference, hex, a malformed text, a search.
final class CodeCase extends VBox {
    private static final String LIVE =
            "{\n  \"orderId\": \"4711\",\n  \"state\": \"paid\",\n  \"total\": 389.00,\n  \"payment\": {\n    \"attempts\": 1,\n    \"last\": null\n\n  }\n}";
    private static final String REBUILT =
            "{\n  \"orderId\": \"4711\",\n  \"state\": \"payment-retry\",\n  \"total\": 389.00,\n  \"payment\": {\n    \"attempts\": 1,\n    \"last\": \"card_declined\",\n    \"nextAt\": \"2026-11-23T15:54:16Z\"\n  }\n}";

    final CodePane searched;

    CodeCase(Tasks tasks) {
        CodePane live = new CodePane(tasks);
        live.show(CodeText.json(LIVE)
                .marked(List.of(
                        Mark.NONE,
                        Mark.NONE,
                        Mark.REMOVED,
                        Mark.NONE,
                        Mark.NONE,
                        Mark.NONE,
                        Mark.REMOVED,
                        Mark.FILLER)));
        CodePane rebuilt = new CodePane(tasks);
        rebuilt.show(CodeText.json(REBUILT)
                .marked(List.of(
                        Mark.NONE, Mark.NONE, Mark.ADDED, Mark.NONE, Mark.NONE, Mark.NONE, Mark.ADDED, Mark.ADDED)));
        PayloadPane hex = new PayloadPane(tasks);
        hex.show(new PayloadView("Base64 → protobuf, likely", null, Payload.ofText(LIVE)));
        hex.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("Hex"))
                .forEach(button -> button.setSelected(true));
        PayloadPane bad = new PayloadPane(tasks);
        bad.show(new PayloadView("JSON, likely", "{ \"total\": 01, \"open: 3 }", Payload.ofText("x\0y")));
        searched = new CodePane(tasks);
        searched.show(CodeText.json(REBUILT));
        SplitPane sides = new SplitPane(titled("Live", live), titled("Rebuilt", rebuilt));
        SplitPane more = new SplitPane(hex, bad);
        getChildren().addAll(sides, more, searched);
        sides.setPrefHeight(300);
        more.setPrefHeight(300);
        searched.setPrefHeight(300);
    }

    void foldPayment() {
        List<Node> arrows = searched.lookupAll(".sb-fold").stream()
                .sorted(Comparator.comparing(node -> node.localToScene(0, 0).getY()))
                .toList();
        Event.fireEvent(
                arrows.getLast(),
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private static BorderPane titled(String title, CodePane pane) {
        BorderPane side = new BorderPane(pane);
        side.setTop(
                ShowCase.styled(new HBox(ShowCase.styled(new Label(title), Styles.SB_STRONG)), Styles.SB_PANE_HEADER));
        return side;
    }
}
