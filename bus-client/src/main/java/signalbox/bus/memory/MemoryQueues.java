package signalbox.bus.memory;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.AtomicMoves;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Queues;

/// All queues of one bus in the heap. Everything happens under the monitor of this object.
final class MemoryQueues implements Queues, AtomicMoves {
    private final InstantSource clock;
    private final TreeMap<String, Map<String, Slot>> slots = new TreeMap<>();
    private long ids;
    private long receipts;

    MemoryQueues(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<QueueSummary> list() {
        return slots.entrySet().stream()
                .map(queue -> new QueueSummary(
                        queue.getKey(), Count.exactly(queue.getValue().size())))
                .toList();
    }

    @Override
    public MessageQueue queue(String name) {
        return new MemoryMessageQueue(name, this, clock);
    }

    @Override
    public synchronized boolean create(String name) {
        return slots.putIfAbsent(name, new LinkedHashMap<>()) == null;
    }

    @Override
    public Optional<AtomicMoves> atomicMoves() {
        return Optional.of(this);
    }

    @Override
    public synchronized boolean move(String fromQueue, String messageId, String toQueue) {
        var source = existing(fromQueue);
        var slot = source.get(messageId);
        if (slot == null || !slot.visible(clock.instant())) {
            return false;
        }
        if (find(toQueue) instanceof Map<String, Slot> target && target.containsKey(messageId)) {
            throw new BusException.Conflict(
                    "SB-4093",
                    "Queue '" + toQueue + "' holds a message '" + messageId + "' already.",
                    "Look at both messages; nothing was moved.");
        }
        source.remove(messageId);
        made(toQueue).put(messageId, slot.moved(nextReceipt()));
        return true;
    }

    /// Returns the messages of a queue, oldest first; the caller holds the monitor.
    Map<String, Slot> existing(String queue) {
        var found = find(queue);
        if (found == null) {
            throw new BusException.Missing(
                    "SB-4041",
                    "There is no queue '" + queue + "'.",
                    "Look at the list of queues, or put a message to make it.");
        }
        return found;
    }

    @Nullable
    Map<String, Slot> find(String queue) {
        return slots.get(queue);
    }

    Map<String, Slot> made(String queue) {
        return slots.computeIfAbsent(queue, any -> new LinkedHashMap<>());
    }

    String nextId() {
        return "message-%08d".formatted(++ids);
    }

    String nextReceipt() {
        return "receipt-%08d".formatted(++receipts);
    }
}
