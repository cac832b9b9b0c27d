package signalbox.bus;

import java.time.InstantSource;
import signalbox.bus.log.DomainLog;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Storage;
import signalbox.bus.transfer.Journal;
import signalbox.bus.view.ViewStore;

/// A bus at work: a medium, a codec, a clock, and the journal that guards what an operator changes. The only place
/// where the parts meet. Safe for use by many threads.
public final class Bus implements AutoCloseable {
    private final String name;
    private final Storage storage;
    private final EnvelopeCodec codec;
    private final InstantSource clock;
    private final Journal journal;

    /// Makes a bus; closing it closes the storage, not the journal.
    ///
    /// @param name how people and the command line call it: `demo`, `folder:/var/bus`, a saved name
    public Bus(String name, Storage storage, EnvelopeCodec codec, InstantSource clock, Journal journal) {
        this.name = name;
        this.storage = storage;
        this.codec = codec;
        this.clock = clock;
        this.journal = journal;
    }

    /// Returns how people and the command line call it.
    public String name() {
        return name;
    }

    /// Returns the medium.
    public Storage storage() {
        return storage;
    }

    /// Returns the codec.
    public EnvelopeCodec codec() {
        return codec;
    }

    /// Returns the clock.
    public InstantSource clock() {
        return clock;
    }

    /// Returns the journal of what was changed here.
    public Journal journal() {
        return journal;
    }

    /// Returns the domain log on a tape. Costs nothing; the tape MAY not exist.
    public DomainLog log(String tape) {
        return new DomainLog(storage.tapes().tape(tape), codec);
    }

    /// Returns the views.
    public ViewStore views() {
        return new ViewStore(storage.blobs());
    }

    @Override
    public void close() {
        storage.close();
    }
}
