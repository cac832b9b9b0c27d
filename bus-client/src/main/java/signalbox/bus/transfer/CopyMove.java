package signalbox.bus.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Ticket;

/// Moves messages on a medium that knows single steps only. Each message: a hidden mark is put into the target and
/// its ticket written down; the body takes the mark's place, still hidden, and the new ticket is written down; the
/// source is deleted; the copy is revealed.
///
/// Why the mark: the answer to a put can get lost, or we with it, and nobody could find the copy again before it
/// appears by itself. So what is put first is no copy. Whether the body took its place shows later: the mark's ticket
/// is void then.
final class CopyMove implements Deed {
    private final Work work;
    private final Supply supply;

    CopyMove(Work work) {
        this.work = work;
        this.supply = new Supply(work);
    }

    @Override
    public List<EntryItem> next(int max) {
        return supply.next(max);
    }

    @Override
    public void one(EntryItem item) {
        if (!supply.keeps(item)) {
            return;
        }
        var hidden = work.terms().hidden();
        work.entry().add(new Step.Marking(item.id()));
        var until = work.clock().instant().plus(hidden);
        var mark = work.target().put(new Outgoing(Mark.body(work.entry().id()), item.encoding(), hidden));
        work.entry().addForced(new Step.Marked(item.id(), mark, until));
        var body = work.entry().body(item);
        var copy = work.target().rewrite(mark, new Outgoing(body, item.encoding(), hidden));
        work.entry().addForced(new Step.Sent(item.id(), copy));
        finish(item, false);
    }

    @Override
    public void settle(EntryItem item, String reason) {
        switch (item.stage()) {
            case TAKEN -> work.giveBack(item, reason);
            case MARKING -> {
                work.note(Marks.lost(work));
                work.giveBack(item, reason);
            }
            case MARKED -> marked(item, reason);
            case SENT -> finish(item, true);
            case DELETED -> reveal(item);
            case ARRIVED, LEFT -> {}
        }
    }

    /// A mark that is still ours holds no body. One that is not ours, while nobody else can have seen it, holds the
    /// body under a ticket whose answer got lost.
    private void marked(EntryItem item, String reason) {
        if (work.target().complete(item.copy()) == Settled.DONE) {
            work.giveBack(item, reason);
        } else if (work.clock().instant().isBefore(item.copyUntil())) {
            work.entry()
                    .addForced(new Step.Sent(item.id(), new Ticket(item.copy().messageId(), "")));
            work.note("A message waits hidden in " + work.target().name() + " and appears there by itself within "
                    + hours(work.terms().hidden()) + ".");
            finish(item, true);
        } else {
            discardSeen(item);
            work.giveBack(item, reason);
        }
    }

    /// @param again whether the source may have been deleted by us before
    private void finish(EntryItem item, boolean again) {
        var deleted = work.source().complete(item.source());
        var ours = again || work.clock().instant().isBefore(item.sourceUntil());
        if (deleted == Settled.DONE || deleted == Settled.GONE && ours) {
            work.entry().add(new Step.Deleted(item.id()));
            reveal(item);
        } else {
            discard(item);
        }
    }

    /// Whatever the answer: the copy is visible, or was and is in somebody's hands.
    private void reveal(EntryItem item) {
        if (!item.copy().receipt().isEmpty()) {
            work.target().reveal(item.copy());
        }
        work.entry().add(new Step.Arrived(item.id(), item.copy().messageId()));
    }

    private void discard(EntryItem item) {
        if (item.copy().receipt().isEmpty() || work.target().complete(item.copy()) != Settled.DONE) {
            discardSeen(item);
        }
        work.left(item, Work.TAKEN_BY_OTHERS);
    }

    /// Deletes a copy whose ticket is void, if it has appeared and nobody took it yet.
    private void discardSeen(EntryItem item) {
        var taken =
                work.target().take(Set.of(item.copy().messageId()), work.terms().lease());
        if (taken.isEmpty()) {
            work.note(twice(item));
        }
        for (var delivery : taken) {
            delivery.complete();
        }
    }

    private String twice(EntryItem item) {
        return "The message " + item.id() + " may be delivered twice: from "
                + work.source().name() + ", and as " + item.copy().messageId() + " from "
                + work.target().name() + ".";
    }

    static String hours(Duration time) {
        var minutes = Math.max(1, time.toMinutes());
        return minutes < 120 ? minutes + " minutes" : minutes / 60 + " hours";
    }
}
