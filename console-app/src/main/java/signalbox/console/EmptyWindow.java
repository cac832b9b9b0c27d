package signalbox.console;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A JavaFX window with nothing in it: what the start of ours is measured against.
public final class EmptyWindow {
    private EmptyWindow() {}

    /// Shows an empty window and ends after its second frame.
    public static void main(String[] words) {
        Application.launch(App.class, words);
    }

    /// The program of the empty window.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1000, 900));
            stage.show();
            SecondFrame.thenExit();
        }
    }
}
