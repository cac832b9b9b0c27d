package signalbox.bus.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Look;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Ticket;

/// One queue in the heap: a view of its messages in [MemoryQueues], under the monitor of that.
final class MemoryMessageQueue implements MessageQueue {
    private final String name;
    private final MemoryQueues all;
    private final InstantSource clock;

    MemoryMessageQueue(String name, MemoryQueues all, InstantSource clock) {
        this.name = name;
        this.all = all;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean exists() {
        synchronized (all) {
            return all.find(name) != null;
        }
    }

    @Override
    public Count count() {
        synchronized (all) {
            return Count.exactly(all.existing(name).size());
        }
    }

    @Override
    public Look look(int limit) {
        synchronized (all) {
            var seen = visible(any -> true).limit(limit + 1L).map(Slot::message).toList();
            var total = Count.exactly(all.existing(name).size());
            return seen.size() <= limit
                    ? new Look(seen, total, true, "")
                    : new Look(seen.subList(0, limit), total, false, "only the first " + limit + " were asked for");
        }
    }

    @Override
    public Ticket put(Outgoing message) {
        synchronized (all) {
            var now = clock.instant();
            var encoding = message.encoding() == null ? Encoding.PLAIN : message.encoding();
            var stored = new Message(all.nextId(), message.body(), encoding, now, null, 0);
            var slot = new Slot(stored, now.plus(message.hiddenFor()), all.nextReceipt());
            all.made(name).put(stored.id(), slot);
            return slot.ticket();
        }
    }

    @Override
    public List<Delivery> take(int max, Duration lease) {
        synchronized (all) {
            return taken(visible(any -> true).limit(max).toList(), lease);
        }
    }

    @Override
    public List<Delivery> take(Set<String> messageIds, Duration lease) {
        synchronized (all) {
            return taken(
                    visible(slot -> messageIds.contains(slot.message().id())).toList(), lease);
        }
    }

    @Override
    public Settled complete(Ticket ticket) {
        return settle(ticket, (id, slot) -> null);
    }

    @Override
    public Settled reveal(Ticket ticket) {
        return settle(ticket, (id, slot) -> slot.revealed(clock.instant()));
    }

    @Override
    public Ticket renew(Ticket ticket, Duration lease) {
        synchronized (all) {
            var until = clock.instant().plus(lease);
            return held(ticket, slot -> slot.hidden(until, all.nextReceipt()));
        }
    }

    @Override
    public Ticket rewrite(Ticket ticket, Outgoing replacement) {
        synchronized (all) {
            var until = clock.instant().plus(replacement.hiddenFor());
            return held(ticket, slot -> slot.rewritten(replacement).hidden(until, all.nextReceipt()));
        }
    }

    private Ticket held(Ticket ticket, UnaryOperator<Slot> change) {
        var settled = settle(ticket, (id, slot) -> change.apply(slot));
        var slot = all.existing(name).get(ticket.messageId());
        if (settled != Settled.DONE || slot == null) {
            throw new BusException.Conflict(
                    "SB-4094",
                    "Message '" + ticket.messageId() + "' of queue '" + name + "' is no longer ours: it is "
                            + (settled == Settled.GONE ? "gone." : "taken by somebody else."),
                    "Leave it to whoever has it, and look at the queue again.");
        }
        return slot.ticket();
    }

    private Settled settle(Ticket ticket, BiFunction<String, Slot, @Nullable Slot> change) {
        synchronized (all) {
            var slots = all.existing(name);
            var slot = slots.get(ticket.messageId());
            if (slot == null) {
                return Settled.GONE;
            }
            if (!slot.receipt().equals(ticket.receipt())) {
                return Settled.TAKEN;
            }
            slots.computeIfPresent(ticket.messageId(), change);
            return Settled.DONE;
        }
    }

    private Stream<Slot> visible(Predicate<Slot> wanted) {
        var now = clock.instant();
        return all.existing(name).values().stream()
                .filter(slot -> slot.visible(now))
                .filter(wanted);
    }

    private List<Delivery> taken(List<Slot> chosen, Duration lease) {
        var until = clock.instant().plus(lease);
        return chosen.stream()
                .map(slot -> delivered(slot.taken(until, all.nextReceipt())))
                .toList();
    }

    private Delivery delivered(Slot slot) {
        all.existing(name).put(slot.message().id(), slot);
        return new Delivery(this, slot.message(), slot.ticket());
    }
}
