package signalbox.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import signalbox.console.api.ConsoleTab;
import signalbox.console.connections.SavedConnection;
import signalbox.console.dialogs.FilePicker;
import signalbox.console.pictures.Tour;

/// The whole window on JavaFX's headless platform, led through its tabs by a script.
final class HeadlessWindow {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double SIDE = 1000;

    /// Nobody is there to choose a file.
    private static final class NoFiles implements FilePicker {
        @Override
        public Optional<java.nio.file.Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<java.nio.file.Path> newFile(String title, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<java.nio.file.Path> file(String title) {
            return Optional.empty();
        }
    }

    private final Console console;
    private final Stage stage;
    private final Workshop workshop;
    private Tour tour;

    private HeadlessWindow(Workshop workshop) {
        this.workshop = workshop;
        console = new Console(WindowParts.of(workshop, new NoFiles()));
        stage = new Stage();
        stage.setScene(console.scene(SIDE, SIDE));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        tour = new Tour(stage.getScene(), workshop.clock(), console::busy);
    }

    /// Runs a script on a headless window. Returns what the script gives.
    ///
    /// @param script is called on the JavaFX thread with the window and the result to complete
    static int run(Workshop workshop, BiConsumer<HeadlessWindow, CompletableFuture<Integer>> script) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var result = new CompletableFuture<Integer>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                script.accept(new HeadlessWindow(workshop), result);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.whenComplete((code, thrown) -> Platform.exit()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window could not be made", e.getCause());
        }
    }

    Console console() {
        return console;
    }

    /// Takes the window off the platform, whose screen is small, and lays it out at another width for a picture.
    Scene forPicture(double width) {
        stage.hide();
        console.view().getScene().setRoot(new Group());
        var scene = new Scene(console.view(), width, SIDE);
        console.wardrobe().dress(scene);
        tour = new Tour(scene, workshop.clock(), console::busy);
        return scene;
    }

    Tour tour() {
        return tour;
    }

    /// Opens a bus, then visits the tabs one after the other, then goes on.
    void visit(SavedConnection bus, BiConsumer<ConsoleTab, Tour.Outcome> each, Runnable then) {
        console.open(bus);
        tour.settled(
                PATIENCE, opened -> next(List.copyOf(console.model().tabs()).iterator(), each, then));
    }

    private void next(Iterator<ConsoleTab> rest, BiConsumer<ConsoleTab, Tour.Outcome> each, Runnable then) {
        if (!rest.hasNext()) {
            then.run();
            return;
        }
        var tab = rest.next();
        console.model().select(tab);
        tour.settled(PATIENCE, outcome -> {
            each.accept(tab, outcome);
            next(rest, each, then);
        });
    }

    /// Prints a line at once.
    static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
