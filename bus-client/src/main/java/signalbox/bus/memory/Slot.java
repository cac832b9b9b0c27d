package signalbox.bus.memory;

import java.time.Instant;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Ticket;

/// A message as the heap holds it. A new receipt for every put and take makes older tickets void.
record Slot(Message message, Instant visibleAt, String receipt) {
    boolean visible(Instant now) {
        return !visibleAt.isAfter(now);
    }

    Ticket ticket() {
        return new Ticket(message.id(), receipt);
    }

    /// Hidden, and the receipts of before void.
    Slot hidden(Instant until, String newReceipt) {
        return new Slot(message, until, newReceipt);
    }

    /// Hidden, and counted as taken once more.
    Slot taken(Instant until, String newReceipt) {
        return new Slot(counted(message.dequeueCount() + 1), until, newReceipt);
    }

    /// As it stands in another queue: never taken there.
    Slot moved(String newReceipt) {
        return new Slot(counted(0), visibleAt, newReceipt);
    }

    /// Visible from now on. The receipt stays, so that whoever gave it back can still tell a later taking.
    Slot revealed(Instant now) {
        return visible(now) ? this : new Slot(message, now, receipt);
    }

    /// With another body; everything else stays.
    Slot rewritten(Outgoing replacement) {
        var encoding = replacement.encoding() == null ? message.encoding() : replacement.encoding();
        var changed = new Message(
                message.id(),
                replacement.body(),
                encoding,
                message.inserted(),
                message.expires(),
                message.dequeueCount());
        return new Slot(changed, visibleAt, receipt);
    }

    private Message counted(int times) {
        return new Message(
                message.id(), message.body(), message.encoding(), message.inserted(), message.expires(), times);
    }
}
