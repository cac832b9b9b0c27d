package signalbox.bus.transfer;

import java.time.InstantSource;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Storage;

/// What a deed works with.
record Work(OpenEntry entry, Storage storage, InstantSource clock, Terms terms) {
    Step.Began began() {
        return entry.state().began();
    }

    MessageQueue source() {
        return storage.queues().queue(began().source());
    }

    MessageQueue target() {
        return storage.queues().queue(began().target());
    }

    void left(EntryItem item, String reason) {
        entry.add(new Step.Left(item.id(), reason));
    }

    /// Gives a taken message back to its source.
    void giveBack(EntryItem item, String reason) {
        switch (source().reveal(item.source())) {
            case DONE -> left(item, reason);
            case GONE, TAKEN -> left(item, reason.isEmpty() ? TAKEN_BY_OTHERS : reason);
        }
    }

    static final String TAKEN_BY_OTHERS = "Somebody else took it meanwhile; it was left to them.";
}
