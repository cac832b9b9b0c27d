package signalbox.bus.memory;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Queues;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.Tapes;

/// A bus in the heap. It carries any bytes, counts exactly, moves messages in one step, and is gone with the last
/// reference to it. Ids, receipts and tags are counted, so that two equal runs give equal ones.
///
/// Safe for use by any thread.
public final class MemoryStorage implements Storage {
    private static final AtomicLong MADE = new AtomicLong();

    private final String place;
    private final MemoryQueues queues;
    private final MemoryTapes tapes;
    private final MemoryBlobs blobs;

    /// Makes an empty bus.
    ///
    /// @param clock says when leases end and messages were put
    public MemoryStorage(InstantSource clock) {
        this("memory:" + MADE.incrementAndGet(), new MemoryQueues(clock), new MemoryTapes(), new MemoryBlobs(clock));
    }

    private MemoryStorage(String place, MemoryQueues queues, MemoryTapes tapes, MemoryBlobs blobs) {
        this.place = place;
        this.queues = queues;
        this.tapes = tapes;
        this.blobs = blobs;
    }

    /// Returns another handle on the same content, as a second process would have on a shared medium.
    public MemoryStorage sharing() {
        return new MemoryStorage(place, queues, tapes, blobs);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public Tapes tapes() {
        return tapes;
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    /// Does nothing: there is nothing to give up.
    @Override
    public void close() {}
}
