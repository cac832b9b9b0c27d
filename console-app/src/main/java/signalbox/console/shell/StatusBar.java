package signalbox.console.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.console.api.ui.Styles;
import signalbox.console.tasks.RunningTask;

/// The bar at the foot of the window: running tasks, the last operation, the lock, the clock. Polls ten times a
/// second while something runs, else once.
final class StatusBar extends HBox {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ObservableList<RunningTask> running;
    private final InstantSource clock;
    private final Label task = new Label("No tasks running");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final Label lock = new Label();
    private final Label time = new Label();
    private final Timeline poll = new Timeline();

    StatusBar(ShellModel model, ObservableList<RunningTask> running, InstantSource clock) {
        this.running = running;
        this.clock = clock;
        getStyleClass().add(Styles.SB_STATUS);
        setId("status-bar");
        task.setId("status-task");
        lock.setId("status-lock");
        progress.setPrefWidth(120);
        cancel.getStyleClass().add(Styles.SB_FLAT);
        cancel.setId("status-cancel");
        cancel.setOnAction(e -> cancelFirst());
        time.getStyleClass().add(Styles.SB_NUMBER);
        time.setMinWidth(Region.USE_PREF_SIZE);
        lock.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(task, progress, cancel, divider(), lastDone(model), space, lock, divider(), time);
        model.connections()
                .currentProperty()
                .subscribe(c -> showLock(c != null && c.saved().readOnly()));
        running.subscribe(this::poll);
        poll();
    }

    private static Region divider() {
        var line = new Region();
        line.getStyleClass().add(Styles.SB_DIVIDER);
        return line;
    }

    private static HBox lastDone(ShellModel model) {
        var sentence = new Label();
        sentence.setId("status-last");
        var undo = new Hyperlink("Undo");
        undo.setId("status-undo");
        undo.setTooltip(new Tooltip("Undo this operation  Ctrl+Z"));
        var box = new HBox(8, sentence, undo);
        box.getStyleClass().add("status-done");
        model.lastDoneProperty().subscribe(done -> {
            box.setVisible(done != null);
            sentence.setText(done == null ? "" : done.sentence());
            undo.setVisible(done != null && done.undo().isPresent());
            undo.setOnAction(e -> {
                if (done != null) {
                    done.undo().ifPresent(Runnable::run);
                }
            });
        });
        return box;
    }

    private void showLock(boolean readOnly) {
        lock.setText(readOnly ? "Read-only" : "Writable");
        lock.setGraphic(new FontIcon(readOnly ? "fth-lock" : "fth-unlock"));
    }

    private void cancelFirst() {
        if (!running.isEmpty()) {
            running.getFirst().cancel();
        }
    }

    private void poll() {
        poll.stop();
        var step = running.isEmpty() ? 1000 : 100;
        poll.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.millis(step), e -> show()));
        poll.setCycleCount(Animation.INDEFINITE);
        poll.play();
        show();
    }

    private void show() {
        time.setText(CLOCK.format(clock.instant()) + " UTC");
        var busy = !running.isEmpty();
        progress.setVisible(busy);
        progress.setManaged(busy);
        cancel.setVisible(busy);
        cancel.setManaged(busy);
        if (!busy) {
            task.setGraphic(new FontIcon("fth-check"));
            task.setText("No tasks running");
            return;
        }
        var first = running.getFirst();
        task.setGraphic(null);
        progress.setProgress(first.fraction());
        task.setText(line(first));
    }

    private String line(RunningTask first) {
        var more = running.size() > 1 ? " and " + (running.size() - 1) + " more" : "";
        var counted = first.counted().isEmpty() ? "" : ", " + first.counted() + eta(first);
        return first.title() + counted + more;
    }

    private String eta(RunningTask first) {
        var fraction = first.fraction();
        var ran = Duration.between(first.started(), clock.instant());
        if (fraction <= 0.02 || ran.toSeconds() < 2) {
            return "";
        }
        return ", about " + Math.max(1, Math.round(ran.toSeconds() * (1 - fraction) / fraction)) + " s left";
    }
}
