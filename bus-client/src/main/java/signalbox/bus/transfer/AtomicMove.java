package signalbox.bus.transfer;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.AtomicMoves;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Message;

/// Moves messages where the medium does each in one step. The journal keeps their ids, to undo; the bodies are never
/// in danger.
final class AtomicMove implements Deed {
    /// To list the head of a folder costs as much as to list the whole.
    private static final int LISTED_AT_ONCE = 1_000;

    private final Work work;
    private final AtomicMoves moves;
    private final ArrayDeque<String> selected;
    private @Nullable Set<String> arrived;

    AtomicMove(Work work, AtomicMoves moves) {
        this.work = work;
        this.moves = moves;
        this.selected = work.selected();
    }

    @Override
    public List<EntryItem> next(int max) {
        var ids = new ArrayList<String>();
        while (ids.size() < max && !selected.isEmpty()) {
            ids.add(selected.remove());
        }
        if (work.began().what() instanceof Selection.All) {
            ids.addAll(head(work.room(Math.max(max, LISTED_AT_ONCE))));
        }
        for (var id : ids) {
            work.entry().add(new Step.Taken(id, "", Instant.EPOCH, Encoding.PLAIN, Payload.empty()));
        }
        work.entry().force();
        return ids.stream()
                .map(id -> Objects.requireNonNull(work.entry().state().find(id)))
                .toList();
    }

    /// What was worked on may stand at the head again: put back by a consumer, or never moved. Then look deeper.
    private List<String> head(int count) {
        if (count == 0) {
            return List.of();
        }
        var state = work.entry().state();
        long deep = count + state.refused();
        while (true) {
            var look = work.source().look((int) Math.min(deep, Integer.MAX_VALUE));
            var ids = look.messages().stream()
                    .map(Message::id)
                    .filter(state::open)
                    .limit(count)
                    .toList();
            if (!ids.isEmpty() || look.messages().size() < deep) {
                return ids;
            }
            deep *= 4;
        }
    }

    @Override
    public void one(EntryItem item) {
        if (moves.move(work.began().source(), item.id(), work.began().target())) {
            work.entry().add(new Step.Arrived(item.id(), item.id()));
        } else {
            work.left(item, Work.NOT_THERE);
        }
    }

    @Override
    public void settle(EntryItem item, String reason) {
        try {
            if (moves.move(work.began().source(), item.id(), work.began().target()) || inTarget(item.id())) {
                work.entry().add(new Step.Arrived(item.id(), item.id()));
            } else {
                work.left(item, "It was moved and taken there, or somebody took it before; it is in neither queue.");
            }
        } catch (BusException.Conflict e) {
            work.left(item, e.what());
        }
    }

    private boolean inTarget(String id) {
        var ids = arrived;
        if (ids == null) {
            ids = new HashSet<>();
            if (work.target().exists()) {
                for (var message : work.target().look(Integer.MAX_VALUE).messages()) {
                    ids.add(message.id());
                }
            }
            arrived = ids;
        }
        return ids.contains(id);
    }
}
