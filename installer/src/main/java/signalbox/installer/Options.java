package signalbox.installer;

import java.util.List;

/// What the JVM of the program is told.
final class Options {
    private static final List<String> OPENED = List.of(
            // ControlsFX and ReactFX, on the class path, name these; JavaFX stands as modules in the runtime.
            "javafx.base/com.sun.javafx.event",
            "javafx.base/com.sun.javafx.binding",
            "javafx.controls/com.sun.javafx.scene.control",
            "javafx.controls/com.sun.javafx.scene.control.behavior");

    private Options() {}

    static List<String> ofTheProgram() {
        var options = new java.util.ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // What the JVM says, of a cache that does not fit for one, is never part of our output.
                "-Xlog:disable",
                "-Djdk.httpclient.redirects.retrylimit=1",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED"));
        OPENED.forEach(name -> options.add("--add-exports=" + name + "=ALL-UNNAMED"));
        return List.copyOf(options);
    }
}
