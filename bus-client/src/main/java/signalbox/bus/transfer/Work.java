package signalbox.bus.transfer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Storage;

/// What a deed works with.
record Work(OpenEntry entry, Storage storage, InstantSource clock, Terms terms) {
    static final String TAKEN_BY_OTHERS = "Somebody else took it meanwhile; it was left to them.";
    static final String NOT_THERE = "It is not in the queue, or somebody has it just now.";

    Step.Began began() {
        return entry.state().began();
    }

    MessageQueue source() {
        return storage.queues().queue(began().source());
    }

    MessageQueue target() {
        return storage.queues().queue(began().target());
    }

    /// Returns when a lease that begins now ends.
    Instant leaseEnd() {
        return clock.instant().plus(terms.lease());
    }

    /// Returns the selected messages that are still to be worked on; none when everything is selected.
    ArrayDeque<String> selected() {
        return switch (began().what()) {
            case Selection.All all -> new ArrayDeque<>();
            case Selection.Ids some ->
                new ArrayDeque<>(
                        some.ids().stream().filter(entry.state()::open).sorted().toList());
        };
    }

    /// Returns how many messages the selection of all may still take, at most `max`.
    int room(int max) {
        return Math.clamp(began().limit() - entry.state().worked(), 0, max);
    }

    /// Says that messages were out of reach: taken by somebody, or by us right before a crash.
    void noteHidden() {
        var everything =
                began().what() instanceof Selection.All && !began().source().isEmpty();
        if (everything && room(1) > 0 && source().exists()) {
            var count = source().count();
            if (count.value() > 0) {
                note((count.exact() ? "" : "About ") + count.value() + " messages of " + source().name()
                        + " were hidden, taken by somebody; they were left there.");
            }
        }
    }

    void left(EntryItem item, String reason) {
        entry.add(new Step.Left(item.id(), reason));
    }

    /// Gives a taken message back to its source.
    void giveBack(EntryItem item, String reason) {
        switch (source().reveal(item.source())) {
            case DONE -> left(item, reason);
            case GONE, TAKEN -> left(item, TAKEN_BY_OTHERS);
        }
    }

    /// Tells people something, once.
    void note(String text) {
        if (!entry.state().notes().contains(text)) {
            entry.add(new Step.Note(text));
        }
    }
}
