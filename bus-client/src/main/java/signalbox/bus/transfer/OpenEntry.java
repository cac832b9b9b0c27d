package signalbox.bus.transfer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// An entry that is being worked on: records go to its end. Closing it leaves it as it stands.
///
/// It writes through [RandomAccessFile], whose calls an interrupt does not break off: a cancelled transfer must still
/// be able to write down where it stopped.
final class OpenEntry implements AutoCloseable {
    private final String id;
    private final EntryLock lock;
    private final RandomAccessFile file;
    private final EntryState state;

    private OpenEntry(String id, EntryLock lock, RandomAccessFile file, EntryState state) {
        this.id = id;
        this.lock = lock;
        this.file = file;
        this.state = state;
    }

    /// Opens the file of an entry whose lock we have; a torn record at its end is cut off.
    static OpenEntry open(String id, Path path, EntryLock lock) throws IOException {
        var log = EntryLog.read(path);
        var file = new RandomAccessFile(path.toFile(), "rw");
        if (log.torn()) {
            file.setLength(log.end());
        }
        file.seek(log.end());
        return new OpenEntry(id, lock, file, log.state());
    }

    String id() {
        return id;
    }

    EntryState state() {
        return state;
    }

    /// Writes a record; a killed process leaves it there, a machine that loses its power MAY not.
    void add(Step step) {
        try {
            file.write(EntryLog.framed(step));
            state.add(step, file.getFilePointer());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Returns when everything written so far is on the disk.
    void force() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void addForced(Step step) {
        add(step);
        force();
    }

    Payload body(EntryItem item) {
        try {
            var end = file.getFilePointer();
            var bytes = new byte[item.bodySize()];
            file.seek(item.bodyAt());
            file.readFully(bytes);
            file.seek(end);
            return Payload.owning(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private BusException failed(IOException e) {
        return new BusException.Unavailable(
                "SB-5035",
                "The journal entry " + id + " cannot be written: " + e.getMessage() + ".",
                "Make room on the disk or mend its rights, then resume the entry.",
                e);
    }

    @Override
    public void close() {
        try (lock;
                file) {
            force();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
