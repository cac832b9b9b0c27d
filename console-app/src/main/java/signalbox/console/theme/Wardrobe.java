package signalbox.console.theme;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import signalbox.console.api.ui.Fonts;

/// Dresses scenes in the chosen theme and changes all of them at once.
///
/// Belongs to the JavaFX application thread. Pop-ups, and dialogs that have an owner, take the sheets of
/// the scene they belong to by themselves.
public final class Wardrobe {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    /// Opens the wardrobe with the theme to begin with, and loads the bundled type faces.
    public Wardrobe(Theme first) {
        Fonts.load();
        wear(first);
    }

    /// Returns the theme that is worn now.
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /// Dresses the scene now and whenever the theme changes, as long as the scene lives.
    ///
    /// The scene's own list of style sheets is replaced; add sheets of one screen to its root instead.
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(theme.get().sheets());
    }

    /// Changes the theme of the program and of every dressed scene.
    public void wear(Theme next) {
        Application.setUserAgentStylesheet(next.platformSheet());
        theme.set(next);
        scenes.forEach(scene -> scene.getStylesheets().setAll(next.sheets()));
    }
}
