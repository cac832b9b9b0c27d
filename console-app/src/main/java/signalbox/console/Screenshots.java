package signalbox.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TableView;
import signalbox.console.api.ConsoleTab;
import signalbox.console.connections.SavedConnection;
import signalbox.console.pictures.Camera;
import signalbox.console.theme.Theme;

/// Takes a picture of every tab in both themes, wide and narrow, without a display.
final class Screenshots {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// One picture to take.
    private record Shot(ConsoleTab tab, Theme theme, boolean wide) {
        String file() {
            return tab.id() + "-" + theme.name().toLowerCase(Locale.ROOT) + (wide ? "" : "-narrow") + ".png";
        }
    }

    private final Path folder;
    private final PrintWriter out;
    private final Deque<Shot> shots = new ArrayDeque<>();

    private Screenshots(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /// Takes the pictures. Returns the exit code.
    static int run(Workshop workshop, SavedConnection bus, Path folder, PrintWriter out) {
        var screenshots = new Screenshots(folder, out);
        return HeadlessWindow.run(workshop, (window, result) -> screenshots.lead(window, bus, result));
    }

    private void lead(HeadlessWindow window, SavedConnection bus, CompletableFuture<Integer> result) {
        window.visit(bus, (tab, outcome) -> {}, () -> {
            for (var wide : new boolean[] {true, false}) {
                for (var theme : Theme.values()) {
                    window.console().model().tabs().forEach(tab -> shots.add(new Shot(tab, theme, wide)));
                }
            }
            next(window, result);
        });
    }

    private void next(HeadlessWindow window, CompletableFuture<Integer> result) {
        var shot = shots.poll();
        if (shot == null) {
            window.console().close();
            result.complete(0);
            return;
        }
        window.console().wardrobe().wear(shot.theme());
        var width = shot.wide() ? 1600 : 1000;
        var scene = window.console().view().getScene();
        var picture = scene.getWidth() == width && scene.getWindow() == null ? scene : window.forPicture(width);
        window.console().model().select(shot.tab());
        window.tour().settled(PATIENCE, before -> {
            choose(window);
            window.tour().settled(PATIENCE, after -> {
                Camera.take(picture, folder.resolve(shot.file()));
                HeadlessWindow.say(out, shot.file());
                next(window, result);
            });
        });
    }

    /// Chooses a row, so that the detail has something to show.
    private static void choose(HeadlessWindow window) {
        if (window.console().view().lookup("#stage .table-view") instanceof TableView<?> table
                && table.getSelectionModel().isEmpty()
                && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(Math.min(3, table.getItems().size() - 1));
        }
    }
}
