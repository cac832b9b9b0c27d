package signalbox.bus.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Ticket;

/// What the records of an entry add up to.
final class EntryState {
    private final Step.Began began;
    private final Map<String, EntryItem> items = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int refused;
    private int givenBack;
    private boolean closed;
    private String undoneBy = "";

    EntryState(Step.Began began) {
        this.began = began;
    }

    /// @param end where the record ends in the file: the body of a message stands right before
    void add(Step step, long end) {
        switch (step) {
            case Step.Began again -> throw new IllegalArgumentException("An entry begins once");
            case Step.Taken s ->
                items.put(s.id(), new EntryItem(s, end - s.body().size()));
            case Step.Renewed s -> item(s.id()).renewed(s);
            case Step.Marking s -> item(s.id()).reached(EntryItem.Stage.MARKING, "");
            case Step.Marked s -> marked(s);
            case Step.Sent s -> item(s.id()).copied(EntryItem.Stage.SENT, s.copy());
            case Step.Deleted s -> item(s.id()).reached(EntryItem.Stage.DELETED, "");
            case Step.Arrived s -> item(s.id()).copied(EntryItem.Stage.ARRIVED, new Ticket(s.newId(), ""));
            case Step.Left s -> left(s);
            case Step.Note s -> notes.add(s.text());
            case Step.Closed done -> closed = true;
            case Step.Undone s -> undoneBy = s.by();
        }
    }

    private void marked(Step.Marked step) {
        var item = item(step.id());
        item.copied(EntryItem.Stage.MARKED, step.copy());
        item.hidden(step.until());
    }

    private void taken(EntryItem item) {
        if (items.put(item.id(), item) != null) {
            givenBack--;
        }
    }

    /// A message that was asked for and not found was never taken.
    private void left(Step.Left step) {
        items.computeIfAbsent(step.id(), EntryItem::absent).reached(EntryItem.Stage.LEFT, step.reason());
        if (step.reason().isEmpty()) {
            givenBack++;
        } else {
            refused++;
        }
    }

    private EntryItem item(String id) {
        var item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("The message " + id + " was never taken");
        }
        return item;
    }

    Step.Began began() {
        return began;
    }

    @Nullable
    EntryItem find(String id) {
        return items.get(id);
    }

    /// Returns whether the message is still to be worked on: never seen, or only given back.
    boolean open(String id) {
        var item = items.get(id);
        return item == null
                || item.stage() == EntryItem.Stage.LEFT && item.reason().isEmpty();
    }

    /// Returns how many messages are not open any more.
    int worked() {
        return items.size() - givenBack;
    }

    /// Returns how many messages stay where they are for a reason.
    int refused() {
        return refused;
    }

    List<EntryItem> items() {
        return List.copyOf(items.values());
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean closed() {
        return closed;
    }

    String undoneBy() {
        return undoneBy;
    }

    /// Returns whether the message is where the deed wants it.
    boolean done(EntryItem item) {
        return switch (item.stage()) {
            case ARRIVED -> true;
            case DELETED -> began.deed() == Step.Deed.DELETE;
            default -> false;
        };
    }

    /// Returns whether nothing remains to be done for the message.
    boolean settled(EntryItem item) {
        return done(item) || item.stage() == EntryItem.Stage.LEFT;
    }

    /// @param stopped why the work ended early; empty when it did not
    TransferReport report(String entry, String stopped) {
        var done = new ArrayList<TransferReport.Done>();
        var failed = new ArrayList<TransferReport.Failed>();
        for (var item : items.values()) {
            if (done(item)) {
                done.add(new TransferReport.Done(item.id(), item.copy().messageId()));
            } else if (!settled(item)) {
                failed.add(new TransferReport.Failed(item.id(), "It waits in the journal entry " + entry + "."));
            } else if (!item.reason().isEmpty()) {
                failed.add(new TransferReport.Failed(item.id(), item.reason()));
            }
        }
        return new TransferReport(entry, done, failed, stopped);
    }
}
