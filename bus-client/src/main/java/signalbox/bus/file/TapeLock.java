package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;

/// The right to append to a tape: one thread of one process has it. Threads of this process wait for each other;
/// another process is waited for about a second.
///
/// The lock is on a file beside, not on the tape: on POSIX systems a process loses its locks on a file as soon as any
/// of its threads closes that file, and readers open and close the tape all the time. For the same reason the locks
/// within the process are kept per path and for all buses, so that the lock file is open once at most.
final class TapeLock implements AutoCloseable {
    private static final int PATIENCE = 1_000;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private @Nullable FileChannel channel;

    private TapeLock(ReentrantLock threads) {
        this.threads = threads;
    }

    /// Takes the right to write. The folder of the tape must be there.
    ///
    /// @throws BusException.Conflict when another process keeps it
    static TapeLock forWriting(Path tape) throws IOException {
        var file = file(tape);
        Folders.make(Objects.requireNonNull(file.getParent()), false);
        var lock = take(file);
        if (lock.open(file, false)) {
            return lock;
        }
        throw new BusException.Conflict(
                "SB-4098",
                "Another program is writing to the tape " + tape + ".",
                "Nothing was written. Try again when it is done.");
    }

    /// Keeps writers away from a tape, as far as that can be done without writing anything: a writer that never was
    /// here has left no file to lock.
    static TapeLock againstWriters(Path tape) throws IOException {
        var file = file(tape);
        var lock = take(file);
        try {
            if (!Files.isReadable(file) || lock.open(file, true)) {
                return lock;
            }
        } catch (IOException e) {
            // A file system without locks: then only the writers of this process are kept away.
        }
        return take(file);
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            threads.unlock();
        }
    }

    private static Path file(Path tape) throws IOException {
        var folder = tape.toAbsolutePath().normalize().getParent();
        var name = tape.getFileName();
        if (folder == null || name == null) {
            throw new IOException("A tape has a folder and a name: " + tape);
        }
        return folder.toRealPath().resolve(".signalbox").resolve(name + ".lock");
    }

    private static TapeLock take(Path file) {
        var threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        try {
            threads.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while waiting for " + file);
        }
        return new TapeLock(threads);
    }

    /// Returns whether the lock is had; gives everything back if not.
    private boolean open(Path file, boolean shared) throws IOException {
        boolean had = false;
        try {
            var opened = shared
                    ? FileChannel.open(file, StandardOpenOption.READ)
                    : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = opened;
            had = poll(opened, shared);
            return had;
        } finally {
            if (!had) {
                close();
            }
        }
    }

    private static boolean poll(FileChannel opened, boolean shared) throws IOException {
        for (int i = 0; i < PATIENCE; i++) {
            if (opened.tryLock(0, Long.MAX_VALUE, shared) != null) {
                return true;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Stopped while waiting for another writer");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }
}
