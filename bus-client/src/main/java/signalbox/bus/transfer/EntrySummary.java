package signalbox.bus.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import signalbox.bus.message.BusException;

/// Makes the glance at an entry from its file.
final class EntrySummary {
    private EntrySummary() {}

    static JournalEntry of(String id, Path file, Path lock) throws IOException {
        try {
            return of(id, EntryLog.read(file).state(), lock);
        } catch (BusException.Damaged e) {
            return new JournalEntry(
                    id, "", "", "", null, Instant.EPOCH, 0, 0, 0, JournalEntry.Status.DAMAGED, e.what());
        }
    }

    private static JournalEntry of(String id, EntryState state, Path lock) throws IOException {
        var began = state.began();
        var items = state.items();
        return new JournalEntry(
                id,
                began.place(),
                began.words(),
                began.source(),
                began.target().isEmpty() ? null : began.target(),
                began.when(),
                items.size(),
                items.stream().filter(state::done).count(),
                items.stream().mapToLong(EntryItem::bodySize).sum(),
                status(state, lock),
                String.join(" ", state.notes()));
    }

    private static JournalEntry.Status status(EntryState state, Path lock) throws IOException {
        if (!state.undoneBy().isEmpty()) {
            return JournalEntry.Status.UNDONE;
        }
        if (state.closed()) {
            return JournalEntry.Status.DONE;
        }
        return EntryLock.isHeld(lock) ? JournalEntry.Status.RUNNING : JournalEntry.Status.OPEN;
    }
}
