package signalbox.bus.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import signalbox.bus.storage.AtomicMoves;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Look;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Queues;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.Tapes;
import signalbox.bus.storage.Ticket;

/// A medium that asks before and after each step that changes something whether it may go on. Without atomic moves it
/// works as a storage account does.
final class SteppedStorage implements Storage {
    private final Storage real;
    private final boolean atomic;
    private final IntConsumer before;
    private final IntConsumer after;
    private int steps;

    SteppedStorage(Storage real, boolean atomic, IntConsumer before, IntConsumer after) {
        this.real = real;
        this.atomic = atomic;
        this.before = before;
        this.after = after;
    }

    int steps() {
        return steps;
    }

    private <T> T step(Supplier<T> change) {
        var number = ++steps;
        before.accept(number);
        var result = change.get();
        after.accept(number);
        return result;
    }

    @Override
    public String place() {
        return real.place();
    }

    @Override
    public Queues queues() {
        return new SteppedQueues();
    }

    @Override
    public Tapes tapes() {
        return real.tapes();
    }

    @Override
    public Blobs blobs() {
        return real.blobs();
    }

    @Override
    public void close() {}

    private final class SteppedQueues implements Queues {
        @Override
        public List<QueueSummary> list() {
            return real.queues().list();
        }

        @Override
        public MessageQueue queue(String name) {
            return new SteppedQueue(real.queues().queue(name));
        }

        @Override
        public boolean create(String name) {
            return step(() -> real.queues().create(name));
        }

        @Override
        public Optional<AtomicMoves> atomicMoves() {
            return atomic
                    ? real.queues().atomicMoves().map(m -> (from, id, to) -> step(() -> m.move(from, id, to)))
                    : Optional.empty();
        }
    }

    private final class SteppedQueue implements MessageQueue {
        private final MessageQueue queue;

        SteppedQueue(MessageQueue queue) {
            this.queue = queue;
        }

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
            return step(() -> queue.put(message));
        }

        @Override
        public List<Delivery> take(int max, Duration lease) {
            return mine(step(() -> queue.take(max, lease)));
        }

        @Override
        public List<Delivery> take(Set<String> messageIds, Duration lease) {
            return mine(step(() -> queue.take(messageIds, lease)));
        }

        private List<Delivery> mine(List<Delivery> deliveries) {
            return deliveries.stream()
                    .map(d -> new Delivery(this, d.message(), d.ticket()))
                    .toList();
        }

        @Override
        public Settled complete(Ticket ticket) {
            return step(() -> queue.complete(ticket));
        }

        @Override
        public Settled reveal(Ticket ticket) {
            return step(() -> queue.reveal(ticket));
        }

        @Override
        public Ticket renew(Ticket ticket, Duration lease) {
            return step(() -> queue.renew(ticket, lease));
        }

        @Override
        public Ticket rewrite(Ticket ticket, Outgoing replacement) {
            return step(() -> queue.rewrite(ticket, replacement));
        }
    }
}
