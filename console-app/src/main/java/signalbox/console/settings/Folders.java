package signalbox.console.settings;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders of the user on this system.
///
/// @param config settings and plug-ins
/// @param data the journal and the demo bus: what must not be lost
/// @param cache side indexes: what may be thrown away
public record Folders(Path config, Path data, Path cache) {
    /// Returns the folders by the rules of the system: XDG on Linux, Library on macOS, AppData on Windows.
    /// `SIGNALBOX_HOME` puts all of them below one folder.
    public static Folders of(Map<String, String> environment, String system, Path home) {
        var own = environment.get("SIGNALBOX_HOME");
        if (own != null && !own.isBlank()) {
            var root = Path.of(own);
            return new Folders(root.resolve("config"), root.resolve("data"), root.resolve("cache"));
        }
        if (system.startsWith("Windows")) {
            var local = path(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Signalbox");
            return new Folders(local.resolve("config"), local.resolve("data"), local.resolve("cache"));
        }
        if (system.startsWith("Mac")) {
            var library = home.resolve("Library");
            var support = library.resolve("Application Support/Signalbox");
            return new Folders(support, support.resolve("data"), library.resolve("Caches/Signalbox"));
        }
        return new Folders(
                path(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("signalbox"),
                path(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("signalbox"),
                path(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("signalbox"));
    }

    private static Path path(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /// Returns the folder of the journal.
    public Path journal() {
        return data.resolve("journal");
    }

    /// Returns the folder of the demo bus.
    public Path demo() {
        return data.resolve("demo");
    }

    /// Returns the folder into which plug-ins are dropped.
    public Path plugins() {
        return config.resolve("plugins");
    }
}
