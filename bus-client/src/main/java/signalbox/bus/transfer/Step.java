package signalbox.bus.transfer;

import java.time.Instant;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Ticket;

/// One record of a journal entry: what is about to happen, or has happened, to one message.
sealed interface Step {
    /// How a deed is done.
    enum Deed {
        MOVE_AT_ONCE,
        MOVE_BY_COPY,
        DELETE,
        RESTORE
    }

    /// The first record of every entry.
    ///
    /// @param target empty when the deed has none
    /// @param limit how many messages the selection of all may take at most: what comes in later is not meant
    /// @param undoes the entry that this one takes back; empty when it takes none back
    record Began(
            Deed deed,
            String place,
            String source,
            String target,
            String words,
            Instant when,
            Selection what,
            long limit,
            int ratePerSecond,
            String undoes)
            implements Step {}

    /// The message is known and, where a receipt stands, ours until the lease ends.
    record Taken(String id, String receipt, Instant until, Encoding encoding, Payload body) implements Step {}

    /// The lease on the source was prolonged.
    record Renewed(String id, String receipt, Instant until) implements Step {}

    /// A mark is about to be put into the target.
    record Marking(String id) implements Step {}

    /// The mark is in the target, hidden until then at least.
    record Marked(String id, Ticket copy, Instant until) implements Step {}

    /// The mark holds the body now, still hidden. The receipt is empty when the answer was lost.
    record Sent(String id, Ticket copy) implements Step {}

    /// The message is gone from the source.
    record Deleted(String id) implements Step {}

    /// The message is where it should be.
    record Arrived(String id, String newId) implements Step {}

    /// The message stays in the source. The reason is empty when it was only given back.
    record Left(String id, String reason) implements Step {}

    /// Something people should know.
    record Note(String text) implements Step {}

    /// Every message of the entry has a place.
    record Closed() implements Step {}

    /// Another entry took this one back.
    record Undone(String by) implements Step {}
}
