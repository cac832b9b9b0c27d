package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes folders and forces their entries to the disk.
final class Folders {
    private Folders() {}

    /// Makes a folder and those above it where they are missing.
    static void make(Path folder, boolean durable) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.getParent();
        if (above != null) {
            make(above, durable);
        }
        Files.createDirectories(folder);
        if (durable && above != null) {
            force(above);
        }
    }

    /// Forces the entries of a folder: without it a new file may be gone after a power failure, although its bytes
    /// were forced. Windows cannot open a folder and does not need it.
    static void force(Path folder) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!forced(folder)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean forced(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        } catch (AccessDeniedException e) {
            return true;
        }
    }
}
