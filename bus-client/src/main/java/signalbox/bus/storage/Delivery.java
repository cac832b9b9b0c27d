package signalbox.bus.storage;

import java.time.Duration;

/// A message that was taken and waits to be settled. Closing it unsettled gives it back.
///
/// For one thread at a time.
public final class Delivery implements AutoCloseable {
    private final MessageQueue queue;
    private final Message message;
    private Ticket ticket;
    private boolean settled;

    public Delivery(MessageQueue queue, Message message, Ticket ticket) {
        this.queue = queue;
        this.message = message;
        this.ticket = ticket;
    }

    /// Returns the message, with this taking counted.
    public Message message() {
        return message;
    }

    /// Returns the ticket, for the journal.
    public Ticket ticket() {
        return ticket;
    }

    /// Removes the message from its queue for good.
    public Settled complete() {
        settled = true;
        return queue.complete(ticket);
    }

    /// Gives the message back now.
    public Settled release() {
        settled = true;
        return queue.reveal(ticket);
    }

    /// Keeps the message hidden for the lease from now on.
    public void renew(Duration lease) {
        ticket = queue.renew(ticket, lease);
    }

    /// Leaves the message hidden until its lease ends; closing does nothing then.
    public void keep() {
        settled = true;
    }

    @Override
    public void close() {
        if (!settled) {
            release();
        }
    }
}
