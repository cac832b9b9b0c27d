package signalbox.bus.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.PoisonNames;

/// Where things are in the folder of a bus; [FolderKind] says what a folder is.
///
/// The poison messages of the queue `orders` are in `orders/poison/`, and are the queue `orders-poison`. A folder
/// `orders-poison` beside `orders` is that queue only as long as there is no `orders/poison/`.
final class FileLayout {
    /// The folder for what is ours, in the root and in queues; the original does not look into it.
    static final String OWN = ".signalbox";

    static final String POISON = "poison";

    private final Path root;

    FileLayout(Path root) {
        this.root = root;
    }

    /// Returns whether this is the name of one file or folder, and not one that begins with a dot.
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == File.separatorChar || c < ' ');
    }

    /// Returns whether this can be the root of a bus: it is empty, or something in it is surely of a bus.
    boolean isBus() throws IOException {
        try (var entries = Files.newDirectoryStream(root)) {
            boolean onlyEmpty = true;
            for (var entry : entries) {
                var name = String.valueOf(entry.getFileName());
                boolean folder = Files.isDirectory(entry);
                if (name.equals(OWN) || (folder ? FolderKind.of(entry).isOfABus() : FolderKind.isTape(entry))) {
                    return true;
                }
                onlyEmpty &= name.startsWith(".") || (folder && FolderKind.of(entry) == FolderKind.EMPTY);
            }
            return onlyEmpty;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /// Returns the folders of all queues by the names of the queues.
    TreeMap<String, Path> queues() throws IOException {
        var queues = new TreeMap<String, Path>();
        for (var folder : folders()) {
            if (FolderKind.of(folder).isQueue()) {
                addWithPoison(String.valueOf(folder.getFileName()), folder, queues);
            }
        }
        return queues;
    }

    private static void addWithPoison(String name, Path folder, TreeMap<String, Path> queues) {
        queues.putIfAbsent(name, folder);
        var poison = folder.resolve(POISON);
        if (Files.isDirectory(poison)) {
            queues.remove(PoisonNames.poisonOf(name));
            addWithPoison(PoisonNames.poisonOf(name), poison, queues);
        }
    }

    /// Returns the names of all containers of blobs, sorted.
    List<String> containers() throws IOException {
        var containers = new ArrayList<String>();
        for (var folder : folders()) {
            if (FolderKind.of(folder).isContainer()) {
                containers.add(String.valueOf(folder.getFileName()));
            }
        }
        containers.sort(null);
        return containers;
    }

    /// Returns where a queue is, or is to be made.
    ///
    /// @throws BusException.Refused when no queue can be called so
    Path queueFolder(String queue) {
        var beside = child(queue);
        var origin = PoisonNames.originOf(queue);
        if (beside.isEmpty()) {
            throw new BusException.Refused(
                    "SB-4032",
                    "A queue in a folder cannot be called '" + queue + "'.",
                    "Use the name of a folder, without '/', and not beginning with a dot.");
        }
        if (origin.isEmpty()) {
            return beside.get();
        }
        var below = queueFolder(origin.get()).resolve(POISON);
        return Files.isDirectory(beside.get()) && !Files.isDirectory(below) ? beside.get() : below;
    }

    /// Returns whether the folder is there and a queue.
    boolean isQueue(Path folder) throws IOException {
        return Files.isDirectory(folder) && mayBeQueue(folder);
    }

    /// Returns whether the folder is a queue or can be made one; a folder of poison messages as its queue.
    boolean mayBeQueue(Path folder) throws IOException {
        var above = folder.getParent();
        return above == null || above.equals(root) ? FolderKind.of(folder).isQueue() : mayBeQueue(above);
    }

    /// Returns the path of a file or folder in the root, if it can be called so.
    Optional<Path> child(String name) {
        try {
            return isPlain(name) ? Optional.of(root.resolve(name)) : Optional.empty();
        } catch (InvalidPathException e) {
            // The file system has no such name.
            return Optional.empty();
        }
    }

    private List<Path> folders() throws IOException {
        try (var entries = Files.newDirectoryStream(root, Files::isDirectory)) {
            var folders = new ArrayList<Path>();
            entries.forEach(folders::add);
            return folders;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
