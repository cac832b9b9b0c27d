package signalbox.bus.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Storage;
import signalbox.bus.wire.ClaimChecks;

/// Keeps messages until they are due, then puts them into their queue.
///
/// What waits for the queue `q` lies in the container `q-future`, one envelope a blob, and survives everything that
/// the medium survives. The list in the heap is rebuilt from there by [#open]. At least once: the message is put
/// before its item is deleted. A kill between leads to a second copy with the same id, for the receiver to know it
/// by. One scheduler at a time works on a medium. Safe for use by many threads.
public final class Scheduler {
    /// What is added to the id of a message that was delivered in time.
    public static final String ID_SUFFIX = "-future";

    private final Storage storage;
    private final EnvelopeCodec codec;
    private final ClaimChecks claims;
    private final String writer;
    private final TreeSet<Scheduled> waiting = new TreeSet<>(Scheduled.ORDER);
    private List<Unreadable> unreadable = List.of();
    private long counter;

    private Scheduler(Storage storage, EnvelopeCodec codec, RandomGenerator random) {
        this.storage = storage;
        this.codec = codec;
        this.claims = new ClaimChecks(storage.blobs(), codec);
        this.writer = "%04x".formatted(random.nextInt(0x10000));
    }

    /// Opens the scheduler of a medium and reads every item that waits there.
    ///
    /// @param random tells the names of two writers apart
    public static Scheduler open(Storage storage, EnvelopeCodec codec, RandomGenerator random) {
        var scheduler = new Scheduler(storage, codec, random);
        scheduler.load();
        return scheduler;
    }

    /// An item that waits but cannot be read: it is left as it is.
    ///
    /// @param reason what is wrong, as half a sentence for people
    public record Unreadable(BlobName item, String reason) {}

    /// Keeps an envelope for a queue until its delivery time; durable when the call returns.
    ///
    /// @throws IllegalArgumentException when the envelope has no delivery time, no id or no creation time
    public synchronized Scheduled schedule(String queue, Envelope envelope) {
        if (envelope.deliverOn() == null) {
            throw new IllegalArgumentException("Envelope " + envelope.id() + " has no delivery time");
        }
        var item = FutureName.of(queue, envelope.deliverOn(), ++counter, writer);
        storage.blobs().put(item, codec.write(envelope), PutIf.absent());
        var scheduled = describe(item, envelope);
        waiting.add(scheduled);
        return scheduled;
    }

    /// Returns what waits, the next due first.
    public synchronized List<Scheduled> list() {
        return List.copyOf(waiting);
    }

    /// Returns when the next message is due; empty when none waits.
    public synchronized Optional<Instant> nextDue() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.getFirst().due());
    }

    /// Returns the items that [#open] found and could not read.
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    /// Returns the envelope of a message that waits, if it still does.
    public Optional<Envelope> find(Scheduled scheduled) {
        return storage.blobs().find(scheduled.item()).flatMap(blob -> readable(codec.read(blob.bytes())));
    }

    /// Puts each message that is due into its queue, in order. Returns how many.
    public synchronized int deliverDue(Instant now) {
        var delivered = 0;
        while (!waiting.isEmpty() && !waiting.getFirst().due().isAfter(now)) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            delivered += deliver(waiting.getFirst()) ? 1 : 0;
        }
        return delivered;
    }

    /// Puts a message into its queue now, whatever its time is. Returns whether it still waited.
    public synchronized boolean deliver(Scheduled scheduled) {
        var envelope = find(scheduled);
        if (envelope.isPresent()) {
            put(scheduled.queue(), envelope.get());
            storage.blobs().delete(scheduled.item(), null);
        }
        waiting.remove(scheduled);
        return envelope.isPresent();
    }

    /// Deletes a message that waits; it will not be delivered. Returns whether it still waited.
    public synchronized boolean cancel(Scheduled scheduled) {
        var there = storage.blobs().delete(scheduled.item(), null);
        waiting.remove(scheduled);
        return there;
    }

    /// A consumer of Lokad.CQRS v2 dies of a delivery time in the future, so none travels.
    private void put(String queue, Envelope envelope) {
        var due = envelope.withId(envelope.id() + ID_SUFFIX)
                .deliverAt(null)
                .with(AttributeNames.ORIGINAL_ID, envelope.id());
        storage.queues().queue(queue).put(Outgoing.now(claims.pack(queue, due)));
    }

    private void load() {
        var future = new FutureItems(storage.blobs(), codec);
        future.readAll();
        future.readable().forEach((item, envelope) -> waiting.add(describe(item, envelope)));
        unreadable = future.unreadable();
        counter = future.highestCounter();
    }

    private static Scheduled describe(BlobName item, Envelope envelope) {
        var due = envelope.deliverOn() == null ? Instant.EPOCH : envelope.deliverOn();
        var key = envelope.attribute(AttributeNames.KEY).orElse("");
        return new Scheduled(item, FutureName.queueOf(item), due, envelope.id(), envelope.contract(), key);
    }

    private static Optional<Envelope> readable(Decoded decoded) {
        return decoded instanceof Decoded.Readable here ? Optional.of(here.envelope()) : Optional.empty();
    }
}
