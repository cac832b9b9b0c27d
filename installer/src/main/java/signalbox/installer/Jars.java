package signalbox.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The jars of the console, with JavaFX apart from the others.
///
/// @param all in the order of their names
record Jars(List<Path> all) {
    /// `javafx-base-26.0.2-linux.jar`, not `ikonli-javafx-12.4.0.jar`. Those without a system at their end are empty.
    private static final Pattern JAVAFX = Pattern.compile("javafx-([a-z]+)-[0-9.]+(-[a-z0-9-]+)?\\.jar");

    static Jars in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new Jars(files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList());
        }
    }

    /// Returns the jars of JavaFX that hold classes.
    List<Path> javafx() {
        return all.stream()
                .filter(jar -> isJavaFx(jar)
                        && JAVAFX.matcher(name(jar)).replaceAll("$2").startsWith("-"))
                .toList();
    }

    /// Returns all jars that are not JavaFX.
    List<Path> others() {
        return all.stream().filter(jar -> !isJavaFx(jar)).toList();
    }

    /// Returns the name of the module in a jar of JavaFX.
    static String module(Path jar) {
        return JAVAFX.matcher(name(jar)).replaceAll("javafx.$1");
    }

    private static boolean isJavaFx(Path jar) {
        return JAVAFX.matcher(name(jar)).matches();
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
