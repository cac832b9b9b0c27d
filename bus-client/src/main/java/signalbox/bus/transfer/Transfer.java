package signalbox.bus.transfer;

import java.time.InstantSource;
import java.util.List;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;

/// Moves and removes messages so that a crash at any moment loses nothing and doubles nothing: every step is
/// announced in the journal, forced to disk, before it is done. For one thread at a time.
public final class Transfer {
    private final Storage storage;
    private final Journal journal;
    private final InstantSource clock;
    private final Pause pause;

    public Transfer(Storage storage, Journal journal, InstantSource clock, Pause pause) {
        this.storage = storage;
        this.journal = journal;
        this.clock = clock;
        this.pause = pause;
    }

    /// Moves messages. Interrupting the thread stops it: what is moved stays moved, the rest goes back.
    public TransferReport move(TransferOrder order, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Saves messages in the journal and deletes them.
    public TransferReport remove(String queue, Selection what, String words, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Ends what a crash interrupted.
    public TransferReport resume(String entry, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Takes a move back, as far as the messages are still in the target; puts deleted messages back.
    public TransferReport undo(String entry, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Says what [#undo] could not restore, as sentences for people. Only reads.
    public List<String> undoLosses(String entry) {
        throw new UnsupportedOperationException("not built yet");
    }
}
