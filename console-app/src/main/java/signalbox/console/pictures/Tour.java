package signalbox.console.pictures;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import signalbox.console.api.ui.Styles;

/// Waits until the window stands still: nothing is being read any more, and two looks in a row see the same.
/// For the JavaFX thread.
public final class Tour {
    /// What a visit came to.
    public enum Outcome {
        /// Everything that was asked for is shown.
        SETTLED,
        /// Something failed and says so.
        FAILED,
        /// Something was still being read when the time was over.
        LATE
    }

    private final Scene scene;
    private final InstantSource clock;
    private final BooleanSupplier busy;

    /// Makes a tour of a scene.
    ///
    /// @param busy whether a task is still at work
    public Tour(Scene scene, InstantSource clock, BooleanSupplier busy) {
        this.scene = scene;
        this.clock = clock;
        this.busy = busy;
    }

    /// Tells when the window stands still, or the time is over.
    public void settled(Duration most, Consumer<Outcome> then) {
        var end = clock.instant().plus(most);
        var timeline = new Timeline();
        var calm = new int[1];
        timeline.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.millis(50), e -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            calm[0] = busy.getAsBoolean() || has(scene.getRoot(), Styles.SB_SKELETON) ? 0 : calm[0] + 1;
            if (calm[0] >= 4 || clock.instant().isAfter(end)) {
                timeline.stop();
                then.accept(outcome(calm[0] >= 4));
            }
        }));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    private Outcome outcome(boolean stands) {
        if (has(scene.getRoot(), Styles.SB_ERROR)) {
            return Outcome.FAILED;
        }
        return stands ? Outcome.SETTLED : Outcome.LATE;
    }

    /// Returns the first text that a failure in the window says; empty when there is none.
    public String failure() {
        return text(scene.getRoot(), false);
    }

    /// Returns how many rows the tables and lists of the window hold.
    public int rows() {
        return rows(scene.getRoot());
    }

    private static int rows(Node node) {
        if (node instanceof TableView<?> table) {
            return table.getItems().size();
        }
        if (node instanceof ListView<?> list) {
            return list.getItems().size();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(Tour::rows).sum()
                : 0;
    }

    private static String text(Node node, boolean inside) {
        var here = inside || node.getStyleClass().contains(Styles.SB_ERROR);
        if (here
                && node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = text(child, here);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static boolean has(Node node, String styleClass) {
        if (!node.isVisible()) {
            return false;
        }
        if (node.getStyleClass().contains(styleClass)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> has(child, styleClass));
    }
}
