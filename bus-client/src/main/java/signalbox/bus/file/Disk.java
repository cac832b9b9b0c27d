package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.Payload;

/// The one way to the disk: bytes are written aside, forced and renamed in, so that whoever looks sees all of them or
/// none; and what the file system refuses becomes a `BusException` here.
final class Disk {
    private final FileOptions options;
    private final PlaceLock lock;

    Disk(Path root, FileOptions options) {
        this.options = options;
        this.lock = new PlaceLock(root);
    }

    /// What the file system may refuse.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /// Does the work and says what was refused.
    ///
    /// @param deed what is tried, as in "The queue could not be {read}"
    static <T> T attempt(String deed, Path path, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw FileTrouble.of(deed, path, e);
        }
    }

    /// Stops when the thread was interrupted: for loops over many files.
    static void goOnUnlessInterrupted(Path path) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Stopped while reading " + path);
        }
    }

    Instant now() {
        return options.clock().instant();
    }

    /// Does the work while no other thread and no other process does any in this place.
    <T> T alone(Work<T> work) throws IOException {
        return lock.alone(work);
    }

    void make(Path folder) throws IOException {
        Folders.make(folder, options.durable());
    }

    /// Forces the entries of a folder, where durability is asked for.
    void force(Path folder) throws IOException {
        if (options.durable()) {
            Folders.force(folder);
        }
    }

    /// Writes and forces the bytes under a new name in the folder, which is made.
    Path aside(Path folder, Payload bytes) throws IOException {
        make(folder);
        var aside = folder.resolve("aside~" + UUID.randomUUID());
        boolean written = false;
        try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var left = bytes.buffer(); left.hasRemaining(); ) {
                channel.write(left);
            }
            if (options.durable()) {
                channel.force(true);
            }
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(aside);
            }
        }
        return aside;
    }

    /// Writes a new file: aside, then in by one rename, both forced.
    void write(Path asideFolder, Payload bytes, Path target) throws IOException {
        var aside = aside(asideFolder, bytes);
        try {
            rename(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
        force(Objects.requireNonNull(target.getParent()));
    }

    /// Renames in one step. Returns false when it is no longer there.
    static boolean rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            if (Files.exists(from)) {
                throw e;
            }
            return false;
        }
    }

    /// Deletes. Returns false when it is no longer there.
    static boolean delete(Path file) throws IOException {
        return Files.deleteIfExists(file);
    }
}
