package signalbox.bus.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says that somebody works on an entry, to this process and to others; ends with the process.
///
/// It lies on a file of its own: on Linux a process loses its lock on a file as soon as it closes any handle on it.
final class EntryLock implements AutoCloseable {
    /// What this process holds: the system knows locks of processes only.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private EntryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Returns the lock, or null when somebody has it.
    static @Nullable EntryLock tryLock(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return null;
            }
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return null;
            }
            HELD.add(file);
            return new EntryLock(file, channel);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Returns whether somebody has it now.
    static boolean isHeld(Path file) throws IOException {
        var lock = tryLock(file);
        if (lock == null) {
            return true;
        }
        lock.close();
        return false;
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(file);
            channel.close();
        }
    }
}
