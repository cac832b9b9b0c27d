package signalbox.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

/// Makes a Java runtime with JavaFX in it. The libraries of JavaFX become files of the runtime, so that nothing is
/// unpacked into a home folder when the program starts.
final class RuntimePress {
    /// What the console and its libraries use of the JDK, as `jdeps` finds it, with the elliptic curves that servers
    /// ask for.
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.sql",
            "java.xml",
            "jdk.unsupported");

    private final Path target;
    private final List<Path> javafx;

    /// @param target the build folder
    /// @param javafx the jars of JavaFX for this system
    RuntimePress(Path target, List<Path> javafx) {
        this.target = target;
        this.javafx = javafx;
    }

    /// Makes the runtime, unless it stands. Returns its folder.
    Path press() throws IOException {
        var runtime = target.resolve("runtime");
        var stamp = Stamp.of(target.resolve("runtime.stamp"), javafx, String.join(",", MODULES));
        if (stamp.stands()) {
            return runtime;
        }
        stamp.clear();
        var jmods = Folder.emptied(target.resolve("jmods"));
        for (var jar : javafx) {
            jmod(jar, jmods);
        }
        link(jmods, runtime);
        stamp.write();
        return runtime;
    }

    private void jmod(Path jar, Path jmods) throws IOException {
        var module = Jars.module(jar);
        var classes = Folder.emptied(target.resolve("javafx").resolve(module).resolve("classes"));
        var libraries = Folder.emptied(target.resolve("javafx").resolve(module).resolve("lib"));
        unpack(jar, classes, libraries);
        new Tool("jmod")
                .run(List.of(
                        "create",
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        libraries.toString(),
                        "--target-platform",
                        platform(),
                        jmods.resolve(module + ".jmod").toString()));
    }

    private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                var name = entry.getName();
                if (name.startsWith("META-INF/")) {
                    continue;
                }
                var file = (isLibrary(name) ? libraries : classes).resolve(name).normalize();
                Files.createDirectories(file.getParent());
                try (var bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
    }

    private static boolean isLibrary(String name) {
        return !name.contains("/") && (name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib"));
    }

    private void link(Path jmods, Path runtime) throws IOException {
        Folder.remove(runtime);
        var modules = new ArrayList<>(MODULES);
        javafx.forEach(jar -> modules.add(Jars.module(jar)));
        new Tool("jlink")
                .run(List.of(
                        "--module-path",
                        jmods.toString(),
                        "--add-modules",
                        String.join(",", modules),
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--generate-cds-archive",
                        "--output",
                        runtime.toString()));
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name = system.startsWith("mac") ? "macos" : system.startsWith("windows") ? "windows" : "linux";
        var machine = System.getProperty("os.arch");
        return name + "-" + Map.of("x86_64", "amd64").getOrDefault(machine, machine);
    }
}
