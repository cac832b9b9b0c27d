package signalbox.bus.storage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import signalbox.bus.message.BusException;

/// A queue that can be looked at only: part of [ReadOnlyStorage].
record LookingQueue(MessageQueue queue) implements MessageQueue {
    @Override
    public String name() {
        return queue.name();
    }

    @Override
    public boolean exists() {
        return queue.exists();
    }

    @Override
    public Count count() {
        return queue.count();
    }

    @Override
    public Look look(int limit) {
        return queue.look(limit);
    }

    @Override
    public Ticket put(Outgoing message) {
        throw refused();
    }

    @Override
    public List<Delivery> take(int max, Duration lease) {
        throw refused();
    }

    @Override
    public List<Delivery> take(Set<String> messageIds, Duration lease) {
        throw refused();
    }

    @Override
    public Settled complete(Ticket ticket) {
        throw refused(ticket);
    }

    @Override
    public Settled reveal(Ticket ticket) {
        throw refused(ticket);
    }

    @Override
    public Ticket renew(Ticket ticket, Duration lease) {
        throw refused(ticket);
    }

    @Override
    public Ticket rewrite(Ticket ticket, Outgoing replacement) {
        throw refused(ticket);
    }

    private BusException.Refused refused() {
        return ReadOnlyStorage.refused("Queue '" + name() + "'");
    }

    private BusException.Refused refused(Ticket ticket) {
        return ReadOnlyStorage.refused("Message '" + ticket.messageId() + "' of queue '" + name() + "'");
    }
}
