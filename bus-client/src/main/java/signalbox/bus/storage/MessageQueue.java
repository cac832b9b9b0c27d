package signalbox.bus.storage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import signalbox.bus.message.BusException;

/// One queue. Every method but [#name] throws [BusException.Missing] when the queue does not exist, unless it says
/// otherwise.
///
/// A taken message is hidden from others until its lease ends; then it comes back by itself. Order is oldest first
/// for messages that were never taken; one that comes back MAY stand behind them.
public interface MessageQueue {
    /// Returns the name.
    String name();

    /// Returns whether the queue exists. Never throws `Missing`.
    boolean exists();

    /// Returns how many messages it holds, hidden ones included.
    Count count();

    /// Returns up to `limit` visible messages from the head. MUST NOT change anything: no dequeue count, no lease.
    /// A medium MAY show fewer and then says why in [Look#why].
    Look look(int limit);

    /// Puts a message. It is durable when the call returns. The queue is made if it is not there.
    ///
    /// @return the ticket, good until the message was taken by somebody
    /// @throws BusException.Refused when the medium cannot carry the body: too large, or unfit for plain text
    Ticket put(Outgoing message);

    /// Takes up to `max` visible messages from the head for the time of the lease; fewer or none when there are
    /// no more. Raises their dequeue count by one.
    List<Delivery> take(int max, Duration lease);

    /// Takes exactly these messages, those that are there and visible. Raises their dequeue count by one; a medium
    /// that can only take from the head MAY take others on the way, and MUST give them back before it returns.
    List<Delivery> take(Set<String> messageIds, Duration lease);

    /// Removes the message of the ticket for good.
    Settled complete(Ticket ticket);

    /// Makes the message of the ticket visible now.
    Settled reveal(Ticket ticket);

    /// Hides the message of the ticket from now on for the lease, if it is still ours.
    ///
    /// @return the new ticket; the old one is void
    /// @throws BusException.Conflict when the message is gone, or taken by somebody else
    Ticket renew(Ticket ticket, Duration lease);

    /// Gives the message of the ticket another body, if it is still ours, and hides it from now on as the replacement
    /// says; id, time of insertion and expiry stay. One step: it happens or it does not. A medium without
    /// [AtomicMoves] MUST have it; others MAY refuse.
    ///
    /// @return the new ticket; the old one is void
    /// @throws BusException.Conflict when the message is gone, or taken by somebody else
    /// @throws BusException.Refused when the medium cannot do it, or cannot carry the body
    default Ticket rewrite(Ticket ticket, Outgoing replacement) {
        throw new BusException.Refused(
                "SB-4039",
                "The queue " + name() + " cannot change a message in place.",
                "Put a new message and delete the old one.");
    }
}
