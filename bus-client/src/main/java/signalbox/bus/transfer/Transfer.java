package signalbox.bus.transfer;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;

/// Moves and removes messages so that a crash at any moment loses nothing and doubles nothing: every step is
/// announced in the journal, forced to disk, before it is done. What a crash interrupts is ended by [#resume].
///
/// To cancel, interrupt the thread: what is moved stays moved, what was only taken goes back, and the interrupt flag
/// is set when the call returns. For one thread at a time.
public final class Transfer {
    private final Storage storage;
    private final Journal journal;
    private final InstantSource clock;
    private final Pause pause;
    private final Terms terms;

    public Transfer(Storage storage, Journal journal, InstantSource clock, Pause pause) {
        this(storage, journal, clock, pause, Terms.usual());
    }

    public Transfer(Storage storage, Journal journal, InstantSource clock, Pause pause, Terms terms) {
        this.storage = storage;
        this.journal = journal;
        this.clock = clock;
        this.pause = pause;
        this.terms = terms;
    }

    /// Moves messages.
    ///
    /// @throws BusException when nothing could be moved: no such queue, a right that lacks, a medium that is away
    public TransferReport move(TransferOrder order, Progress progress) {
        return move(order, "", progress);
    }

    private TransferReport move(TransferOrder order, String undoes, Progress progress) {
        var deed = storage.queues().atomicMoves().isPresent() ? Step.Deed.MOVE_AT_ONCE : Step.Deed.MOVE_BY_COPY;
        return begin(
                new Step.Began(
                        deed,
                        storage.place(),
                        order.from(),
                        order.to(),
                        order.words(),
                        clock.instant(),
                        order.what(),
                        limit(order.from()),
                        order.ratePerSecond(),
                        undoes),
                progress);
    }

    /// Saves messages in the journal and deletes them.
    ///
    /// @throws BusException when nothing could be deleted
    public TransferReport remove(String queue, Selection what, String words, Progress progress) {
        return remove(queue, what, words, "", progress);
    }

    private TransferReport remove(String queue, Selection what, String words, String undoes, Progress progress) {
        return begin(
                new Step.Began(
                        Step.Deed.DELETE,
                        storage.place(),
                        queue,
                        "",
                        words,
                        clock.instant(),
                        what,
                        limit(queue),
                        0,
                        undoes),
                progress);
    }

    /// Also finds out whether the queue is there at all.
    private long limit(String queue) {
        return storage.queues().queue(queue).count().value();
    }

    private TransferReport begin(Step.Began began, Progress progress) {
        var entry = journal.begin(began);
        try (entry) {
            return run(entry, progress);
        } catch (BusException e) {
            if (entry.state().items().isEmpty()) {
                journal.forget(entry.id());
            }
            throw e;
        }
    }

    /// Ends what a crash, or a medium that went away, interrupted; then goes on with what was asked for.
    ///
    /// @throws BusException.Missing when there is no such entry
    /// @throws BusException.Conflict when somebody works on it
    /// @throws BusException.Refused when it is about another bus
    public TransferReport resume(String entry, Progress progress) {
        try (var open = journal.reopen(entry)) {
            here(open.state(), entry);
            var report = open.state().closed() ? open.state().report(entry, "") : run(open, progress);
            if (open.state().began().deed() != Step.Deed.DELETE) {
                Marks.sweep(new Work(open, storage, clock, terms));
            }
            return report;
        }
    }

    private TransferReport run(OpenEntry entry, Progress progress) {
        var work = new Work(entry, storage, clock, terms);
        var pace = new Pace(work.began().ratePerSecond(), clock, pause);
        var report = new DeedRun(work, deed(work), pace, progress).run();
        var undoes = work.began().undoes();
        if (!undoes.isEmpty() && report.stopped().isEmpty() && !report.done().isEmpty()) {
            journal.undone(undoes, entry.id());
        }
        return report;
    }

    private Deed deed(Work work) {
        return switch (work.began().deed()) {
            case MOVE_AT_ONCE ->
                new AtomicMove(work, storage.queues().atomicMoves().orElseThrow());
            case MOVE_BY_COPY -> new CopyMove(work);
            case DELETE -> new Removal(work);
            case RESTORE -> new Restore(work, journal.saved(work.began().undoes()));
        };
    }

    /// Takes a move back, as far as its messages are still in the target; puts deleted messages back.
    ///
    /// @throws BusException.Missing when there is no such entry, or nothing in it to take back
    /// @throws BusException.Conflict when it was taken back already, or must be resumed first
    /// @throws BusException.Refused when it is about another bus
    public TransferReport undo(String entry, Progress progress) {
        var saved = undoable(entry);
        var began = saved.state().began();
        var words = "Undo: " + began.words();
        var ids = Selection.of(Set.copyOf(saved.arrived()));
        return switch (began.deed()) {
            case MOVE_AT_ONCE, MOVE_BY_COPY ->
                move(new TransferOrder(began.target(), ids, began.source(), words, 0), entry, progress);
            case RESTORE -> remove(began.target(), ids, words, entry, progress);
            case DELETE -> begin(restore(saved, words), progress);
        };
    }

    private Step.Began restore(SavedEntry saved, String words) {
        var count = saved.deleted().size();
        var queue = saved.state().began().source();
        return new Step.Began(
                Step.Deed.RESTORE,
                storage.place(),
                "",
                queue,
                words,
                clock.instant(),
                Selection.all(),
                count,
                0,
                saved.id());
    }

    private SavedEntry undoable(String entry) {
        var saved = journal.saved(entry);
        here(saved.state(), entry);
        if (!saved.state().undoneBy().isEmpty()) {
            throw new BusException.Conflict(
                    "SB-4096",
                    "The journal entry " + entry + " was taken back already, by "
                            + saved.state().undoneBy() + ".",
                    "To do it again, undo that one.");
        }
        if (!saved.state().closed()) {
            throw new BusException.Conflict(
                    "SB-4097", "The journal entry " + entry + " is not ended.", "Resume it first, then undo it.");
        }
        if (saved.arrived().isEmpty() && saved.deleted().isEmpty()) {
            throw new BusException.Missing(
                    "SB-4046", "The journal entry " + entry + " holds nothing to take back.", "Nothing need be done.");
        }
        return saved;
    }

    /// Says what [#undo] will and cannot restore, as whole sentences. Only reads.
    ///
    /// @throws BusException as [#undo]
    public List<String> undoLosses(String entry) {
        var saved = undoable(entry);
        var began = saved.state().began();
        return switch (began.deed()) {
            case MOVE_AT_ONCE ->
                List.of("Messages that were taken from " + began.target() + " since do not come back.");
            case MOVE_BY_COPY ->
                List.of(
                        "Messages that were taken from " + began.target() + " since do not come back.",
                        "The messages get new ids and stand at the end of " + began.source() + ".");
            case RESTORE -> List.of("Messages that were taken from " + began.target() + " since stay as they are.");
            case DELETE ->
                List.of("The messages get new ids and stand at the end of " + began.source()
                        + "; their dequeue counts and their times of insertion and expiry begin anew.");
        };
    }

    private void here(EntryState state, String entry) {
        if (!state.began().place().equals(storage.place())) {
            throw new BusException.Refused(
                    "SB-4036",
                    "The journal entry " + entry + " is about " + state.began().place() + ", not about "
                            + storage.place() + ".",
                    "Connect to that bus first.");
        }
    }
}
