package signalbox.samples.orders;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;

/// The folder of the demo bus: made aside, then renamed in. The file `.demo` in it says which version made it.
final class DemoFolder {
    /// Goes up whenever the shop leaves another bus behind.
    static final String VERSION = "1";

    private static final String STAMP = ".demo";
    private static final Duration SURELY_DEAD = Duration.ofHours(2);

    private final Path folder;
    private final Path above;

    DemoFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.above = Objects.requireNonNull(this.folder.getParent(), "The demo bus needs a folder of its own");
    }

    /// Returns whether the bus is there, made by this version.
    boolean isCurrent() throws IOException {
        var stamp = folder.resolve(STAMP);
        return Files.isRegularFile(stamp) && Files.readString(stamp).strip().equals(VERSION);
    }

    /// Refuses a folder that holds something which is no demo bus.
    void demandFree() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(STAMP)) || isEmpty()) {
            return;
        }
        throw new BusException.Refused(
                "SB-4132",
                folder + " holds something that is not the demo bus.",
                "Choose another folder for the demo bus; nothing was changed.");
    }

    private boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /// Makes a folder beside, to fill. Removes those that others began and left long ago.
    Path aside(Instant now) throws IOException {
        Files.createDirectories(above);
        var prefix = "." + folder.getFileName() + "-making-";
        try (var entries = Files.newDirectoryStream(above, prefix + "*")) {
            for (var entry : entries) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(now.minus(SURELY_DEAD))) {
                    delete(entry);
                }
            }
        }
        return Files.createTempDirectory(above, prefix);
    }

    /// Puts a filled folder in place. If somebody else was faster, theirs stays.
    void install(Path aside) throws IOException {
        Files.writeString(aside.resolve(STAMP), VERSION + "\n");
        if (isCurrent()) {
            return;
        }
        if (Files.exists(folder)) {
            giveWay();
        }
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!isCurrent()) {
                throw e;
            }
        }
    }

    /// An empty folder goes; the bus of another version is kept beside, as somebody may have worked on it.
    private void giveWay() throws IOException {
        if (isEmpty()) {
            Files.delete(folder);
            return;
        }
        var number = 1;
        while (Files.exists(above.resolve(folder.getFileName() + "-" + number))) {
            number++;
        }
        Files.move(folder, above.resolve(folder.getFileName() + "-" + number), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Deletes a folder with all that is in it, if it is there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
