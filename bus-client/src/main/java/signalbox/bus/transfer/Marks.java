package signalbox.bus.transfer;

import java.util.HashSet;
import signalbox.bus.storage.MessageQueue;

/// Clears away the marks of an entry whose tickets got lost.
final class Marks {
    private static final int DEEP = 1_000;

    private Marks() {}

    /// Says that a mark may have been left behind.
    static String lost(Work work) {
        return "An answer of " + work.target().name() + " got lost: a mark without a message may appear there within "
                + CopyMove.hours(work.terms().hidden()) + "; resume this entry after that and it is removed.";
    }

    /// Deletes the marks that can be seen.
    static void sweep(Work work) {
        var queue = work.target();
        if (!queue.exists()) {
            return;
        }
        var ids = new HashSet<String>();
        for (var message : queue.look(DEEP).messages()) {
            if (Mark.is(message.body(), work.entry().id())) {
                ids.add(message.id());
            }
        }
        if (!ids.isEmpty()) {
            delete(queue, ids, work);
        }
    }

    private static void delete(MessageQueue queue, HashSet<String> ids, Work work) {
        for (var delivery : queue.take(ids, work.terms().lease())) {
            try (delivery) {
                if (Mark.is(delivery.message().body(), work.entry().id())) {
                    delivery.complete();
                }
            }
        }
    }
}
