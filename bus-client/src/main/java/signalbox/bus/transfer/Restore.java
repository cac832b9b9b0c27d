package signalbox.bus.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;

/// Puts deleted messages back, out of the entry that deleted them: a hidden mark first, then the body in its place.
final class Restore implements Deed {
    private final Work work;
    private final SavedEntry saved;

    Restore(Work work, SavedEntry saved) {
        this.work = work;
        this.saved = saved;
    }

    @Override
    public List<EntryItem> next(int max) {
        var state = work.entry().state();
        var fresh = new ArrayList<EntryItem>();
        for (var old : saved.deleted()) {
            if (fresh.size() < max && state.open(old.id())) {
                work.entry().add(new Step.Taken(old.id(), "", Instant.EPOCH, old.encoding(), Payload.empty()));
                fresh.add(Objects.requireNonNull(state.find(old.id())));
            }
        }
        return fresh;
    }

    @Override
    public void one(EntryItem item) {
        var hidden = work.terms().hidden();
        work.entry().add(new Step.Marking(item.id()));
        var mark = work.target().put(new Outgoing(Mark.body(work.entry().id()), item.encoding(), hidden));
        work.entry()
                .addForced(
                        new Step.Marked(item.id(), mark, work.clock().instant().plus(hidden)));
        var body = saved.body(item.id());
        var copy = work.target().rewrite(mark, new Outgoing(body, item.encoding(), Duration.ZERO));
        work.entry().add(new Step.Arrived(item.id(), copy.messageId()));
    }

    @Override
    public void settle(EntryItem item, String reason) {
        switch (item.stage()) {
            case TAKEN -> work.left(item, reason);
            case MARKING -> {
                work.note(Marks.lost(work));
                work.left(item, reason);
            }
            case MARKED -> marked(item, reason);
            case SENT, DELETED, ARRIVED, LEFT -> {}
        }
    }

    /// A mark that is ours no more has become the message, which is visible since.
    private void marked(EntryItem item, String reason) {
        if (work.target().complete(item.copy()) == Settled.DONE) {
            work.left(item, reason);
        } else {
            work.entry().add(new Step.Arrived(item.id(), item.copy().messageId()));
        }
    }
}
