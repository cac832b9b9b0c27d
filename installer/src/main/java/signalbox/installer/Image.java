package signalbox.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Where things stand in an application image, system by system.
///
/// @param folder the image itself
/// @param launcher the program that a user starts
/// @param app the folder of the jars
/// @param icon the file of the icon to use, by name
/// @param extraWords what jpackage is told on this system only
record Image(Path folder, Path launcher, Path app, String icon, List<String> extraWords) {
    static final String NAME = "signalbox";

    private static final String CACHE = "console.aot";

    /// Returns the image that jpackage makes in a folder.
    static Image in(Path parent, String system) {
        if (system.startsWith("Windows")) {
            var folder = parent.resolve(NAME);
            // With a console: the same program is the command line.
            return new Image(
                    folder,
                    folder.resolve(NAME + ".exe"),
                    folder.resolve("app"),
                    "signalbox.ico",
                    List.of("--win-console"));
        }
        if (system.startsWith("Mac")) {
            var folder = parent.resolve(NAME + ".app");
            var contents = folder.resolve("Contents");
            return new Image(
                    folder,
                    contents.resolve("MacOS").resolve(NAME),
                    contents.resolve("app"),
                    "signalbox.icns",
                    List.of());
        }
        var folder = parent.resolve(NAME);
        return new Image(
                folder,
                folder.resolve("bin").resolve(NAME),
                folder.resolve("lib").resolve("app"),
                "signalbox-512.png",
                List.of());
    }

    /// Returns where the classes stand that were linked ahead of time.
    Path cache() {
        return app.resolve(CACHE);
    }

    /// Lets every later start use them.
    void useCache() throws IOException {
        Files.writeString(
                app.resolve(NAME + ".cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + CACHE + System.lineSeparator(),
                StandardOpenOption.APPEND);
    }
}
