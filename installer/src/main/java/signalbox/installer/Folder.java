package signalbox.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders that the build throws away.
final class Folder {
    private Folder() {}

    /// Removes a folder with all that it holds, if it is there.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Returns the folder, made and empty.
    static Path emptied(Path folder) throws IOException {
        remove(folder);
        return Files.createDirectories(folder);
    }
}
