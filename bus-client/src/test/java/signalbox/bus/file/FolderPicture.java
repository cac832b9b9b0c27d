package signalbox.bus.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import signalbox.bus.message.Payload;

/// What a folder holds at one moment: every file and folder, with times and contents.
final class FolderPicture {
    private FolderPicture() {}

    static TreeMap<String, String> of(Path folder) throws IOException {
        var picture = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            files.forEach(file -> picture.put(folder.relativize(file).toString(), describe(file)));
        }
        return picture;
    }

    private static String describe(Path file) {
        try {
            var content = Files.isDirectory(file)
                    ? "folder"
                    : Payload.owning(Files.readAllBytes(file)).sha256();
            return Files.getLastModifiedTime(file).toInstant() + " " + content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
