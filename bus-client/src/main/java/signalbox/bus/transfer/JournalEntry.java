package signalbox.bus.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the journal at a glance.
///
/// @param id its name in the journal
/// @param place where the bus is: [signalbox.bus.storage.Storage#place]
/// @param what the deed in words: `Requeue 300 to orders`
/// @param source the queue the messages came from
/// @param target the queue they went to; absent when they were deleted
/// @param began when it began
/// @param messages how many messages it holds
/// @param done how many of them are where they should be
/// @param bytes the size of their bodies
/// @param status how it stands
/// @param note what people should know about it, as one sentence; empty when there is nothing
public record JournalEntry(
        String id,
        String place,
        String what,
        String source,
        @Nullable String target,
        Instant began,
        long messages,
        long done,
        long bytes,
        Status status,
        String note) {
    /// How an entry stands.
    public enum Status {
        /// Somebody works on it now.
        RUNNING,
        /// It was interrupted: resume it.
        OPEN,
        /// Every message in it has a place.
        DONE,
        /// It was taken back.
        UNDONE,
        /// Its beginning cannot be read; what can be read of it is kept.
        DAMAGED
    }
}
