package signalbox.console;

import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import signalbox.console.connections.SavedConnection;
import signalbox.console.dialogs.SystemFilePicker;
import signalbox.console.settings.Settings;
import signalbox.icons.AppIcon;

/// The window as a JavaFX program. Started by [Launcher], which leaves here what the window is made of.
public final class WindowApp extends Application {
    /// Ends the program as soon as its window is on the screen: to measure the start, and to train its cache.
    static final String EXIT_AFTER_SHOW = "signalbox.exit-after-show";

    private static volatile @Nullable Start start;

    private @Nullable Console console;

    /// What the launcher leaves for the window: JavaFX makes the application itself, without arguments.
    ///
    /// @param workshop makes the parts
    /// @param bus which bus to look at first
    record Start(Workshop workshop, SavedConnection bus) {}

    /// Opens the window and returns when it is closed.
    static void open(Start what) {
        start = what;
        launch(WindowApp.class);
    }

    @Override
    public void start(Stage stage) {
        var what = start;
        if (what == null) {
            throw new IllegalStateException("The window is opened by the launcher");
        }
        var parts = WindowParts.of(what.workshop(), new SystemFilePicker(() -> stage));
        var made = new Console(parts);
        console = made;
        stage.setTitle("Signalbox");
        AppIcon.pngs()
                .forEach(png -> stage.getIcons().add(new Image(AppIcon.url(png).toExternalForm())));
        stage.setMinWidth(900);
        stage.setMinHeight(640);
        var size = new WindowSize(parts.settings());
        stage.setScene(made.scene(size.width(), size.height()));
        size.follow(stage);
        made.model().connections().currentProperty().subscribe(connection -> {
            if (connection != null) {
                stage.setTitle(title(connection.saved()));
            }
        });
        stage.show();
        if (Boolean.getBoolean(EXIT_AFTER_SHOW)) {
            SecondFrame.thenExit();
            return;
        }
        made.open(what.bus());
    }

    private static String title(SavedConnection bus) {
        return "Signalbox: " + bus.name() + (bus.readOnly() ? " (READ ONLY)" : "");
    }

    @Override
    public void stop() {
        var open = console;
        if (open != null) {
            open.close();
        }
    }

    /// The window's size, kept between two starts.
    private record WindowSize(Settings settings) {
        double width() {
            return read("width", 1400);
        }

        double height() {
            return read("height", 900);
        }

        private double read(String key, double otherwise) {
            try {
                return Math.max(640, Double.parseDouble(settings.get("window", key, "" + otherwise)));
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }

        void follow(Stage stage) {
            stage.getScene()
                    .widthProperty()
                    .subscribe(w -> settings.put("window", "width", Integer.toString(w.intValue())));
            stage.getScene()
                    .heightProperty()
                    .subscribe(h -> settings.put("window", "height", Integer.toString(h.intValue())));
        }
    }
}
