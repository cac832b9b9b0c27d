package signalbox.bus.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Why a message is poison: what failed last, and every attempt.
///
/// @param type the simple name of the last exception's class, or [#UNDECODABLE]
/// @param message what the last exception said; empty when it said nothing
/// @param site where in the solution's own code it was thrown, as `OrderTotals.add:88`; empty when no frame is the
///     solution's
/// @param stack the stack trace as Java prints it, down to the dispatcher, with its causes; empty when there is none
/// @param attempts every failed attempt, oldest first; at least one. Attempts from before the message was requeued
///     are among them
/// @param parked how many of the attempts led to the last move to the poison queue; 0 while it was never moved
public record FailureHistory(
        String type, String message, String site, String stack, List<Attempt> attempts, int parked) {
    /// The type of a message that no codec could read: it was never handed to a handler.
    public static final String UNDECODABLE = "Undecodable payload";

    public FailureHistory {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("A history of failures holds at least one attempt");
        }
        if (parked < 0 || parked > attempts.size()) {
            throw new IllegalArgumentException(parked + " of " + attempts.size() + " attempts cannot be parked");
        }
    }

    /// One failed attempt.
    ///
    /// @param worker who tried, as `orders-2`
    /// @param type the simple name of the exception's class
    /// @param message what it said; empty when it said nothing
    public record Attempt(Instant when, String worker, String type, String message) {}

    /// Returns the time of the first failed attempt.
    public Instant firstFailed() {
        return attempts.getFirst().when();
    }

    /// Returns the time of the last failed attempt.
    public Instant lastFailed() {
        return attempts.getLast().when();
    }

    /// Returns how often it failed since it was put into its queue or requeued.
    int tries() {
        return attempts.size() - parked;
    }

    /// Returns the history of a first failure.
    static FailureHistory first(Failure failure) {
        return new FailureHistory(
                failure.type(), failure.message(), failure.site(), failure.stack(), List.of(failure.attempt()), 0);
    }

    /// Returns this history with one more failure, which now stands for the whole.
    FailureHistory then(Failure next) {
        var all = Stream.concat(attempts.stream(), Stream.of(next.attempt())).toList();
        return new FailureHistory(next.type(), next.message(), next.site(), next.stack(), all, parked);
    }

    /// Returns this history with all attempts marked as those that led to the poison queue.
    FailureHistory park() {
        return new FailureHistory(type, message, site, stack, attempts, attempts.size());
    }
}
