package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Tag;

/// Where blobs lie: the container is a folder in the root, the name is the path below it. A file whose name begins
/// with a dot is no blob.
final class BlobPaths {
    private final FileLayout layout;

    BlobPaths(FileLayout layout) {
        this.layout = layout;
    }

    /// Returns the folder of a container, if it is there and one.
    Optional<Path> container(String name) throws IOException {
        var folder = layout.child(name);
        return folder.isPresent()
                        && Files.isDirectory(folder.get())
                        && FolderKind.of(folder.get()).isContainer()
                ? folder
                : Optional.empty();
    }

    /// Returns the path of a blob.
    ///
    /// @throws BusException.Refused when the name leads elsewhere, or no file can be called so
    Path of(BlobName name) {
        var container = layout.child(name.container()).orElseThrow(() -> refused(name));
        for (var part : name.name().split("/", -1)) {
            if (!FileLayout.isPlain(part)) {
                throw refused(name);
            }
        }
        try {
            return container.resolve(name.name());
        } catch (InvalidPathException e) {
            throw refused(name);
        }
    }

    /// Returns what a file says of the blob in it, if it is there.
    static Optional<BlobSummary> summary(BlobName name, Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.of(summary(name, attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static BlobSummary summary(BlobName name, BasicFileAttributes attributes) {
        var modified = attributes.lastModifiedTime().toInstant();
        var tag = new Tag(modified.getEpochSecond() + "." + modified.getNano() + "-" + attributes.size());
        return new BlobSummary(name, attributes.size(), modified, tag);
    }

    /// Returns the blobs of a container, sorted by name: those that begin with the prefix and come after `after`.
    static TreeMap<String, BlobSummary> list(Path container, String prefix, @Nullable String after) throws IOException {
        var found = new TreeMap<String, BlobSummary>();
        Files.walkFileTree(container, visitor(container, prefix, after, found));
        return found;
    }

    private static FileVisitor<Path> visitor(
            Path container, String prefix, @Nullable String after, TreeMap<String, BlobSummary> found) {
        var top = String.valueOf(container.getFileName());
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Disk.goOnUnlessInterrupted(folder);
                if (folder.equals(container)) {
                    return FileVisitResult.CONTINUE;
                }
                var below = name(folder) + "/";
                boolean wanted = !isDotted(folder)
                        && (below.startsWith(prefix) || prefix.startsWith(below))
                        && (after == null || after.startsWith(below) || after.compareTo(below) < 0);
                return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = name(file);
                if (!isDotted(file)
                        && attributes.isRegularFile()
                        && name.startsWith(prefix)
                        && (after == null || name.compareTo(after) > 0)) {
                    found.put(name, summary(new BlobName(top, name), attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }

            private String name(Path file) {
                return container.relativize(file).toString().replace('\\', '/');
            }
        };
    }

    private static boolean isDotted(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static BusException.Refused refused(BlobName name) {
        return new BusException.Refused(
                "SB-4036",
                "A blob in a folder cannot be called '" + name + "'.",
                "Use names of files with '/' between them: none empty, none that begins with a dot, none that leads"
                        + " out of the folder, and only letters that this computer's file system knows.");
    }
}
