package signalbox.bus.transfer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// An entry of the past, read to take it back.
record SavedEntry(String id, Path file, EntryState state) {
    /// Returns the messages that it deleted, in their order.
    List<EntryItem> deleted() {
        return state.items().stream()
                .filter(i -> i.stage() == EntryItem.Stage.DELETED)
                .toList();
    }

    /// Returns the ids that its messages have now.
    List<String> arrived() {
        return state.items().stream()
                .filter(i -> i.stage() == EntryItem.Stage.ARRIVED)
                .map(i -> i.copy().messageId())
                .toList();
    }

    Payload body(String messageId) {
        var item = state.find(messageId);
        if (item == null) {
            throw new IllegalArgumentException("The entry " + id + " holds no message " + messageId);
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[item.bodySize()];
            in.seek(item.bodyAt());
            in.readFully(bytes);
            return Payload.owning(bytes);
        } catch (IOException e) {
            throw new BusException.Unavailable(
                    "SB-5036",
                    "The journal entry " + id + " cannot be read: " + e.getMessage() + ".",
                    "See whether the journal's folder is there and may be read.",
                    e);
        }
    }
}
