package signalbox.bus.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// A storage through which nothing can be changed: every call that would throws [BusException.Refused] with the code
/// `SB-4030` and changes nothing. Taking messages is such a call. Looking goes through.
///
/// Closing it closes the storage it wraps. Safe for use by many threads, as that is.
public final class ReadOnlyStorage implements Storage {
    private final Storage storage;

    public ReadOnlyStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public String place() {
        return storage.place();
    }

    @Override
    public Queues queues() {
        return new LookingQueues(storage.queues());
    }

    @Override
    public Tapes tapes() {
        return new LookingTapes(storage.tapes());
    }

    @Override
    public Blobs blobs() {
        return new LookingBlobs(storage.blobs());
    }

    @Override
    public void close() {
        storage.close();
    }

    static BusException.Refused refused(String thing) {
        return new BusException.Refused(
                "SB-4030",
                thing + " cannot be changed: this bus is open for reading only.",
                "Open the bus for changes, if you may, and do it again; nothing was changed.");
    }

    private record LookingQueues(Queues queues) implements Queues {
        @Override
        public List<QueueSummary> list() {
            return queues.list();
        }

        @Override
        public MessageQueue queue(String name) {
            return new LookingQueue(queues.queue(name));
        }

        @Override
        public boolean create(String name) {
            throw refused("Queue '" + name + "'");
        }

        /// Present where the medium has it, so that a plan is the same; every move is refused.
        @Override
        public Optional<AtomicMoves> atomicMoves() {
            return queues.atomicMoves().map(moves -> (from, id, to) -> {
                throw refused("Message '" + id + "' of queue '" + from + "'");
            });
        }
    }

    private record LookingTapes(Tapes tapes) implements Tapes {
        @Override
        public List<TapeSummary> list() {
            return tapes.list();
        }

        @Override
        public Tape tape(String name) {
            return new LookingTape(tapes.tape(name));
        }
    }

    private record LookingTape(Tape tape) implements Tape {
        @Override
        public String name() {
            return tape.name();
        }

        @Override
        public boolean exists() {
            return tape.exists();
        }

        @Override
        public TapeState state() {
            return tape.state();
        }

        @Override
        public TapePage read(long afterVersion, int max) {
            return tape.read(afterVersion, max);
        }

        @Override
        public long append(List<Payload> records, Expected expected) {
            throw refused("Tape '" + tape.name() + "'");
        }

        @Override
        public TapeReport verify(Progress progress) {
            return tape.verify(progress);
        }
    }

    private record LookingBlobs(Blobs blobs) implements Blobs {
        @Override
        public List<String> containers() {
            return blobs.containers();
        }

        @Override
        public List<BlobSummary> list(String container, String prefix, @Nullable String after, int limit) {
            return blobs.list(container, prefix, after, limit);
        }

        @Override
        public Optional<Blob> find(BlobName name) {
            return blobs.find(name);
        }

        @Override
        public Tag put(BlobName name, Payload bytes, PutIf condition) {
            throw refused("Blob '" + name + "'");
        }

        @Override
        public boolean delete(BlobName name, @Nullable Tag unchanged) {
            throw refused("Blob '" + name + "'");
        }
    }
}
