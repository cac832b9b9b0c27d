package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one thread of one process at a time do what takes more than one step in a folder.
///
/// The locks of this process are kept per file and for all buses: a file lock belongs to the whole process and is
/// lost when any of its threads closes the file, so the file is open once at most.
final class PlaceLock {
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path file;
    private final ReentrantLock threads;

    PlaceLock(Path root) {
        this.folder = root.resolve(FileLayout.OWN);
        this.file = folder.resolve("lock");
        this.threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
    }

    /// Does the work while nobody else does any.
    <T> T alone(Disk.Work<T> work) throws IOException {
        try {
            threads.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while waiting for " + file);
        }
        try (var channel = open();
                var lock = channel.lock()) {
            assert lock.isValid();
            return work.run();
        } finally {
            threads.unlock();
        }
    }

    private FileChannel open() throws IOException {
        Folders.make(folder, false);
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
