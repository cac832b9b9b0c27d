package signalbox.console;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Ends the program when the window stands on the screen: at the second frame after it was shown.
final class SecondFrame extends AnimationTimer {
    private int frames;

    private SecondFrame() {}

    static void thenExit() {
        new SecondFrame().start();
    }

    @Override
    public void handle(long now) {
        if (++frames == 2) {
            stop();
            Platform.exit();
        }
    }
}
