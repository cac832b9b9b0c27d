package signalbox.console.pictures;

import java.nio.file.Path;
import javafx.scene.Scene;

/// Takes pictures of scenes. For the JavaFX thread.
public final class Camera {
    private Camera() {}

    /// Writes what the scene shows now to a PNG file.
    public static void take(Scene scene, Path file) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        PngFile.write(scene.snapshot(null), file);
    }
}
