package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Damage;

/// Keeps the index of one tape for all threads: loads it from the cache once, brings it up to date at every look and
/// saves it when it has grown.
final class TapeGuide {
    private static final long SAVE_STEP = 1 << 22;

    private final Path tape;
    private final TapeIndexFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final TapeIndex index = new TapeIndex();
    private boolean loaded;
    private long savedEnd;

    TapeGuide(Path tape, Path cache) {
        this.tape = tape;
        this.file = new TapeIndexFile(cache, tape);
    }

    /// A tape at one moment.
    ///
    /// @param version of the last good record
    /// @param records how many are good
    /// @param last where the last of them begins; as `end` when there is none
    /// @param end where the last of them ends
    /// @param size of the tape
    /// @param damage what follows the good records, if anything does
    /// @param place where to begin reading
    record Sight(
            long version,
            long records,
            long last,
            long end,
            long size,
            @Nullable Damage damage,
            TapeIndex.Place place) {}

    /// Looks at a tape. A record that another thread or process is writing now would look torn: before damage is
    /// told, the writers are waited for.
    ///
    /// @param afterVersion what is to be read next
    @SuppressWarnings("try")
    Sight look(FileChannel channel, long afterVersion) throws IOException {
        var sight = lookNow(channel, afterVersion);
        if (sight.damage() == null) {
            return sight;
        }
        try (var held = TapeLock.againstWriters(tape)) {
            return lookNow(channel, afterVersion);
        }
    }

    /// Returns how long a tape is between two appends.
    @SuppressWarnings("try")
    long size(FileChannel channel) throws IOException {
        try (var held = TapeLock.againstWriters(tape)) {
            return channel.size();
        }
    }

    /// Looks at a tape that nobody else writes to.
    Sight lookNow(FileChannel channel, long afterVersion) throws IOException {
        acquire();
        try {
            if (!loaded) {
                load();
            }
            index.follow(channel);
            save();
            return new Sight(
                    index.version(),
                    index.records(),
                    index.records() == 0 ? index.end() : index.last(),
                    index.end(),
                    Math.max(index.end(), channel.size()),
                    index.damage(),
                    index.before(afterVersion));
        } finally {
            lock.unlock();
        }
    }

    private void acquire() throws IOException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    private void load() {
        var saved = file.load();
        if (saved != null) {
            index.restore(saved);
            savedEnd = saved.end();
        }
        loaded = true;
    }

    private void save() {
        long grown = Math.abs(index.end() - savedEnd);
        if (grown >= Math.max(SAVE_STEP, index.end() / 64)) {
            file.save(index.saved());
            savedEnd = index.end();
        }
    }
}
