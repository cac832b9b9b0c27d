package signalbox.bus.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an operator changed, forced to disk before the change begins: one file an operation, in a folder that all
/// processes of the user share. Safe for use by many threads and processes.
public final class Journal {
    private final Path folder;

    /// Makes a journal in a folder of the operator's machine; the folder is made when the first entry is.
    public Journal(Path folder) {
        this.folder = folder;
    }

    /// Returns all entries, newest first.
    public List<JournalEntry> entries() {
        return List.of();
    }

    /// Returns the entries of one place, newest first.
    public List<JournalEntry> entries(String place) {
        return entries().stream().filter(e -> e.place().equals(place)).toList();
    }

    /// Returns an entry.
    public Optional<JournalEntry> entry(String id) {
        return entries().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// Returns how many bytes the journal takes on the disk.
    public long size() {
        return 0;
    }

    Path folder() {
        return folder;
    }
}
