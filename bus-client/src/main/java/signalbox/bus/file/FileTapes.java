package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeSummary;
import signalbox.bus.storage.Tapes;

/// The tapes in a folder: readable files of Lokad.CQRS v2, in the folder itself or one below. Safe for use by many
/// threads; holds no file open.
final class FileTapes implements Tapes {
    private final Path root;
    private final FileOptions options;
    private final Map<String, Tape> tapes = new ConcurrentHashMap<>();

    FileTapes(Path root, FileOptions options) {
        this.root = root;
        this.options = options;
    }

    /// Returns the tapes by name. A tape is a file that begins as one, or that is called `.tmd` or `.tape`.
    @Override
    public List<TapeSummary> list() {
        try {
            return new TapeFinder(root).find();
        } catch (IOException e) {
            throw FileTrouble.of("listed", root, e);
        }
    }

    /// Returns a tape.
    ///
    /// @throws BusException.Refused when the name leads elsewhere
    @Override
    public Tape tape(String name) {
        var path = path(name);
        return tapes.computeIfAbsent(name, key -> new FileTape(key, path, options));
    }

    private Path path(String name) {
        var parts = name.split("/", -1);
        for (var part : parts) {
            if (part.isEmpty() || part.startsWith(".") || part.indexOf('\\') >= 0 || part.indexOf('\0') >= 0) {
                throw refused(name);
            }
        }
        if (parts.length > 2) {
            throw refused(name);
        }
        return root.resolve(name);
    }

    private static BusException refused(String name) {
        return new BusException.Refused(
                "SB-4039",
                "A tape cannot be called '" + name + "'.",
                "Use the name of a file, or of a folder and a file with '/' between them.");
    }
}
