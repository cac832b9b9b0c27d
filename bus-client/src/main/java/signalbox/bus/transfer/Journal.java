package signalbox.bus.transfer;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signalbox.bus.message.BusException;

/// What an operator changed, forced to disk before the change begins: one file an operation, in a folder that all
/// processes of the user share. Safe for use by many threads and processes.
///
/// An entry holds the bodies of the messages that were copied or deleted, so the folder is as secret as the bus.
public final class Journal {
    private static final String ENDING = ".journal";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long size, JournalEntry entry) {}

    /// Makes a journal in a folder of the operator's machine; the folder is made when the first entry is.
    public Journal(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Returns all entries, newest first.
    ///
    /// @throws BusException.Unavailable when the folder cannot be read
    public List<JournalEntry> entries() {
        var entries = new ArrayList<JournalEntry>();
        for (var id : ids()) {
            entry(id).ifPresent(entries::add);
        }
        return List.copyOf(entries);
    }

    /// Returns the entries of one place, newest first.
    public List<JournalEntry> entries(String place) {
        return entries().stream().filter(e -> e.place().equals(place)).toList();
    }

    /// Returns an entry, if it is there.
    public Optional<JournalEntry> entry(String id) {
        var file = file(id);
        try {
            var size = Files.size(file);
            var known = seen.get(id);
            if (known != null && known.size() == size) {
                return Optional.of(known.entry());
            }
            var entry = EntrySummary.of(id, file, lock(id));
            if (entry.status() != JournalEntry.Status.OPEN && entry.status() != JournalEntry.Status.RUNNING) {
                seen.put(id, new Seen(size, entry));
            }
            return Optional.of(entry);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Returns how many bytes the entries take on the disk.
    public long size() {
        try {
            long bytes = 0;
            for (var id : ids()) {
                bytes += Files.size(file(id));
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ENDING))
                    .map(n -> n.substring(0, n.length() - ENDING.length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Makes an entry; its first record is on the disk when this returns.
    OpenEntry begin(Step.Began began) {
        try {
            Files.createDirectories(folder);
            for (int n = 1; ; n++) {
                var id = NAME.format(began.when()) + "-" + n;
                var lock = EntryLock.tryLock(lock(id));
                if (lock != null) {
                    if (!Files.exists(file(id))) {
                        return made(id, began, lock);
                    }
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private OpenEntry made(String id, Step.Began began, EntryLock lock) throws IOException {
        var aside = folder.resolve(id + ".new");
        // A stream, not a channel: an interrupt must not break it off half-way.
        try (var out = new FileOutputStream(aside.toFile())) {
            out.write(EntryLog.MAGIC);
            out.write(EntryLog.framed(began));
            out.getFD().sync();
        }
        Files.move(aside, file(id), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        return OpenEntry.open(id, file(id), lock);
    }

    /// Makes the new name durable, where the system can: Windows cannot open a folder.
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Opens an entry to go on with it.
    ///
    /// @throws BusException.Missing when there is none
    /// @throws BusException.Conflict when somebody works on it
    OpenEntry reopen(String id) {
        if (!Files.exists(file(id))) {
            throw missing(id);
        }
        try {
            var lock = EntryLock.tryLock(lock(id));
            if (lock == null) {
                throw new BusException.Conflict(
                        "SB-4095",
                        "Somebody works on the journal entry " + id + " just now.",
                        "Wait until it is done, then look again.");
            }
            return opened(id, lock);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private OpenEntry opened(String id, EntryLock lock) throws IOException {
        try {
            return OpenEntry.open(id, file(id), lock);
        } catch (IOException | BusException e) {
            lock.close();
            throw e;
        }
    }

    /// Returns an entry as it stands, to take it back.
    ///
    /// @throws BusException.Missing when there is none
    SavedEntry saved(String id) {
        if (!Files.exists(file(id))) {
            throw missing(id);
        }
        try {
            return new SavedEntry(id, file(id), EntryLog.read(file(id)).state());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Writes into an entry that another one took it back.
    void undone(String id, String by) {
        try (var entry = reopen(id)) {
            entry.addForced(new Step.Undone(by));
        }
    }

    /// Deletes an entry in which nothing happened.
    void forget(String id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(lock(id));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path file(String id) {
        return inside(id + ENDING);
    }

    private Path lock(String id) {
        return inside(id + ".lock");
    }

    private Path inside(String name) {
        var path = folder.resolve(name).normalize();
        if (!folder.equals(path.getParent())) {
            throw new BusException.Refused(
                    "SB-4035",
                    "'" + name + "' is no name of a journal entry.",
                    "List the journal to see what there is.");
        }
        return path;
    }

    private static BusException missing(String id) {
        return new BusException.Missing(
                "SB-4045", "There is no journal entry " + id + ".", "List the journal to see what there is.");
    }

    private BusException unreadable(IOException e) {
        return new BusException.Unavailable(
                "SB-5036",
                "The journal in " + folder + " cannot be read: " + e.getMessage() + ".",
                "See whether the folder is there and may be read.",
                e);
    }

    private BusException unwritable(IOException e) {
        return new BusException.Unavailable(
                "SB-5037",
                "The journal in " + folder + " cannot be written: " + e.getMessage() + ".",
                "Nothing was changed on the bus. Make room on the disk or mend the rights of the folder.",
                e);
    }
}
