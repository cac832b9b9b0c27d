package signalbox.console.poison;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.dispatch.FailureHistory;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.Styles;

/// Why a message is poison: the exception, the solution's own frames in full, the others folded.
final class ReasonPane extends VBox {
    private static final int OWN_FRAMES = 4;

    ReasonPane(@Nullable FailureHistory history) {
        super(4);
        getStyleClass().add("reason");
        if (history == null) {
            unknown();
        } else {
            known(history);
        }
    }

    private void unknown() {
        var text = new Label("Reason unknown: no record of the failure lies beside this message.");
        text.setGraphic(new FontIcon("fth-help-circle"));
        text.getStyleClass().add(Styles.SB_SECONDARY);
        text.setWrapText(true);
        getChildren().add(text);
    }

    private void known(FailureHistory history) {
        var said = history.message().isEmpty() ? "" : ": " + history.message();
        var title = new Label(history.type() + said, new FontIcon("fth-alert-triangle"));
        title.getStyleClass().addAll(Styles.SB_STRONG, Styles.SB_FAILED);
        title.setWrapText(true);
        var last = history.attempts().getLast();
        var when = new Label("try " + history.attempts().size() + ", " + RelativeTime.absolute(last.when())
                + ", worker " + last.worker());
        when.getStyleClass().addAll(Styles.SB_SECONDARY, Styles.SB_SMALL);
        getChildren().addAll(title, when);
        frames(history);
    }

    private void frames(FailureHistory history) {
        var lines = history.stack().lines().filter(l -> l.startsWith("\tat ")).toList();
        var own = lines.stream()
                .filter(ReasonPane::isOwn)
                .limit(OWN_FRAMES)
                .map(line -> frame(line, history.site()))
                .toList();
        getChildren().addAll(own);
        var folded = lines.size() - own.size();
        if (folded > 0) {
            getChildren().add(fold(history.stack(), folded));
        }
    }

    private static boolean isOwn(String line) {
        var at = line.substring(4);
        return !at.startsWith("java.") && !at.startsWith("java.base/") && !at.startsWith("signalbox.bus.");
    }

    private static Node frame(String line, String site) {
        var label = new Label(line.strip());
        label.getStyleClass().addAll(Styles.SB_MONO, "reason-frame");
        if (!site.isEmpty() && isSite(line, site)) {
            label.getStyleClass().add("reason-guilty");
        }
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /// The site is written `OrderTotals.add:88`, the frame `at shop.OrderTotals.add(OrderTotals.java:88)`.
    private static boolean isSite(String line, String site) {
        var colon = site.lastIndexOf(':');
        return line.contains(site.substring(0, colon) + "(") && line.endsWith(site.substring(colon) + ")");
    }

    private Node fold(String stack, int folded) {
        var link = new Hyperlink(folded + (folded == 1 ? " more frame" : " more frames"));
        link.getStyleClass().add(Styles.SB_SMALL);
        link.setOnAction(e -> unfold(stack));
        var row = new HBox(link);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void unfold(String stack) {
        var text = new Label(stack.stripTrailing().replace("\t", "    "));
        text.getStyleClass().add(Styles.SB_MONO);
        var scroll = new ScrollPane(text);
        scroll.setPrefViewportHeight(200);
        List<Node> kept = new ArrayList<>(getChildren().subList(0, 2));
        kept.add(scroll);
        getChildren().setAll(kept);
    }
}
