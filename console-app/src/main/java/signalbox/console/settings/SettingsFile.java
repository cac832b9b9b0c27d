package signalbox.console.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import signalbox.bus.message.BusException;

/// A JSON file of nested texts, written aside and renamed in, so that a crash leaves the old one or the new one.
final class SettingsFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /// Reads the groups of settings; none when there is no file.
    Map<String, Map<String, String>> read() {
        try {
            var read = JSON.readValue(
                    Files.readAllBytes(file), new com.fasterxml.jackson.core.type.TypeReference<Groups>() {});
            return read == null ? new Groups() : read;
        } catch (NoSuchFileException e) {
            return new Groups();
        } catch (IOException e) {
            throw new BusException.Damaged(
                    "SB-4220",
                    "The settings in " + file + " cannot be read: " + e.getMessage() + ".",
                    "Mend the file, or move it away to begin with new settings.",
                    e);
        }
    }

    void write(Map<String, Map<String, String>> groups) {
        try {
            Files.createDirectories(file.getParent());
            var aside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(aside, JSON.writeValueAsBytes(groups));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BusException.Refused(
                    "SB-4035",
                    "The settings could not be written to " + file + ".",
                    "Check the folder's rights and the free space of the disk.",
                    e);
        }
    }

    private static final class Groups extends TreeMap<String, Map<String, String>> {}
}
