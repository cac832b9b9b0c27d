package signalbox.console.plugins;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.message.BusException;
import signalbox.console.api.ConsolePlugin;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.Failure;

/// The folder into which plug-ins are dropped: each jar is loaded by a class loader of its own, its plug-ins are found
/// as Java services. A jar that cannot be loaded costs nothing but itself, and the reason is kept.
public final class PluginFolder {
    private final List<ConsoleTab> tabs = new ArrayList<>();
    private final List<Solution> solutions = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private PluginFolder() {}

    /// Loads what is in a folder; nothing when there is none.
    public static PluginFolder load(Path folder) {
        var loaded = new PluginFolder();
        if (Files.isDirectory(folder)) {
            try (var jars = Files.list(folder)) {
                jars.filter(file -> file.getFileName().toString().endsWith(".jar"))
                        .sorted()
                        .forEach(loaded::loadJar);
            } catch (IOException e) {
                loaded.failures.add(Failure.of(new BusException.Refused(
                        "SB-4038",
                        "The folder of the plug-ins, " + folder + ", cannot be read.",
                        "Check its rights.",
                        e)));
            }
        }
        return loaded;
    }

    private void loadJar(Path jar) {
        try {
            var loader = new URLClassLoader(new URL[] {address(jar)}, ConsolePlugin.class.getClassLoader());
            ServiceLoader.load(ConsolePlugin.class, loader).stream()
                    .filter(found -> found.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .forEach(this::add);
        } catch (Exception | LinkageError | java.util.ServiceConfigurationError e) {
            failures.add(Failure.of(new BusException.Damaged(
                    "SB-4221",
                    "The plug-in " + jar.getFileName() + " could not be loaded: " + e + ".",
                    "Take it out of " + jar.getParent() + ", or get a version for this Signalbox.",
                    e)));
        }
    }

    private static URL address(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private void add(ConsolePlugin plugin) {
        if (!ids.add(plugin.id())) {
            throw new IllegalStateException("another plug-in has the id " + plugin.id());
        }
        var brought = List.copyOf(plugin.tabs());
        var known = List.copyOf(plugin.solutions());
        tabs.addAll(brought);
        solutions.addAll(known);
    }

    /// Returns the tabs of all plug-ins.
    public List<ConsoleTab> tabs() {
        return List.copyOf(tabs);
    }

    /// Returns the solutions of all plug-ins.
    public List<Solution> solutions() {
        return List.copyOf(solutions);
    }

    /// Returns why jars were not loaded.
    public List<Failure> failures() {
        return List.copyOf(failures);
    }
}
