package signalbox.bus.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Delivery;

/// Takes the selected messages from the source, batch by batch, and writes them into the entry before anything
/// happens to them.
final class Supply {
    /// A medium that can only take from the head looks through the queue for each such batch.
    private static final int SELECTED_AT_ONCE = 256;

    private final Work work;
    private final ArrayDeque<String> selected;

    Supply(Work work) {
        this.work = work;
        this.selected = work.selected();
    }

    List<EntryItem> next(int max) {
        var fresh = new ArrayList<EntryItem>();
        for (var delivery : taken(max)) {
            if (work.entry().state().open(delivery.message().id())) {
                fresh.add(written(delivery));
            } else {
                delivery.release();
            }
        }
        work.entry().force();
        return fresh;
    }

    private List<Delivery> taken(int max) {
        return switch (work.began().what()) {
            case Selection.All all -> head(work.room(max));
            case Selection.Ids some -> chosen();
        };
    }

    /// Those that had to stay may stand at the head again: the next ones are behind them.
    private List<Delivery> head(int count) {
        return count == 0
                ? List.of()
                : work.source()
                        .take(
                                count + work.entry().state().refused(),
                                work.terms().lease());
    }

    private List<Delivery> chosen() {
        List<Delivery> taken = List.of();
        while (taken.isEmpty() && !selected.isEmpty()) {
            var missing = new HashSet<String>();
            while (missing.size() < SELECTED_AT_ONCE && !selected.isEmpty()) {
                missing.add(selected.remove());
            }
            taken = work.source().take(Set.copyOf(missing), work.terms().lease());
            taken.forEach(d -> missing.remove(d.message().id()));
            missing.forEach(id -> work.entry().add(new Step.Left(id, Work.NOT_THERE)));
        }
        return taken;
    }

    private EntryItem written(Delivery delivery) {
        var message = delivery.message();
        var receipt = delivery.ticket().receipt();
        work.entry().add(new Step.Taken(message.id(), receipt, work.leaseEnd(), message.encoding(), message.body()));
        return Objects.requireNonNull(work.entry().state().find(message.id()));
    }

    /// Prolongs the lease of a message that waited long for its turn.
    ///
    /// @return false when it is not ours any more
    boolean keeps(EntryItem item) {
        var now = work.clock().instant();
        if (now.plus(work.terms().lease().dividedBy(2)).isBefore(item.sourceUntil())) {
            return true;
        }
        try {
            var until = work.leaseEnd();
            var ticket = work.source().renew(item.source(), work.terms().lease());
            work.entry().add(new Step.Renewed(item.id(), ticket.receipt(), until));
            return true;
        } catch (BusException.Conflict e) {
            work.left(item, Work.TAKEN_BY_OTHERS);
            return false;
        }
    }
}
