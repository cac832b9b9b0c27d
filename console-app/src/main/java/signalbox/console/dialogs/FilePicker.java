package signalbox.console.dialogs;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose files and folders. A port, because a display without a file dialog exists.
public interface FilePicker {
    /// Lets the user choose a folder.
    Optional<Path> folder(String title);

    /// Lets the user choose a file to write.
    Optional<Path> newFile(String title, String suggestedName);

    /// Lets the user choose a file to read.
    Optional<Path> file(String title);
}
