package signalbox.bus.transfer;

import java.time.Instant;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Ticket;

/// One message of an entry: how far it is, and by which tickets it is held.
final class EntryItem {
    /// How far a message is.
    enum Stage {
        TAKEN,
        MARKING,
        MARKED,
        SENT,
        DELETED,
        ARRIVED,
        LEFT
    }

    private final String id;
    private Stage stage = Stage.TAKEN;
    private Ticket source;
    private Instant sourceUntil;
    private final Encoding encoding;
    private Ticket copy = new Ticket("", "");
    private Instant copyUntil = Instant.MIN;
    private String reason = "";
    private final long bodyAt;
    private final int bodySize;

    EntryItem(Step.Taken taken, long bodyAt) {
        this.id = taken.id();
        this.source = new Ticket(taken.id(), taken.receipt());
        this.sourceUntil = taken.until();
        this.encoding = taken.encoding();
        this.bodyAt = bodyAt;
        this.bodySize = taken.body().size();
    }

    /// Returns a message that was asked for and not found.
    static EntryItem absent(String id) {
        return new EntryItem(new Step.Taken(id, "", Instant.MIN, Encoding.PLAIN, Payload.empty()), 0);
    }

    void renewed(Step.Renewed step) {
        source = new Ticket(id, step.receipt());
        sourceUntil = step.until();
    }

    void copied(Stage now, Ticket ticket) {
        stage = now;
        copy = ticket;
    }

    void hidden(Instant until) {
        copyUntil = until;
    }

    void reached(Stage now, String why) {
        stage = now;
        reason = why;
    }

    String id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    /// Returns the ticket of the message in the source.
    Ticket source() {
        return source;
    }

    Instant sourceUntil() {
        return sourceUntil;
    }

    /// Returns the ticket of the mark or copy in the target.
    Ticket copy() {
        return copy;
    }

    /// Returns until when nobody but us can have touched the mark or copy.
    Instant copyUntil() {
        return copyUntil;
    }

    Encoding encoding() {
        return encoding;
    }

    /// Returns why it was left; empty when it was only given back.
    String reason() {
        return reason;
    }

    long bodyAt() {
        return bodyAt;
    }

    int bodySize() {
        return bodySize;
    }
}
