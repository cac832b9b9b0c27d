package signalbox.bus.dispatch;

import java.time.Duration;

/// How a worker treats messages.
///
/// @param worker its name, for histories and as the sender of what it says: `orders-2`
/// @param attempts how often a message is tried before it is parked
/// @param lease for how long a message is ours while it is handled
/// @param backOff how long a message waits after its first failure; each further failure doubles it
/// @param recordsHandled whether a message that was handled is appended to the domain log, before its events
public record Policy(String worker, int attempts, Duration lease, Duration backOff, boolean recordsHandled) {
    private static final int MOST_DOUBLINGS = 16;

    public Policy {
        if (attempts < 1 || !lease.isPositive() || backOff.isNegative()) {
            throw new IllegalArgumentException("A policy needs an attempt, a lease and no negative wait: " + attempts
                    + ", " + lease + ", " + backOff);
        }
    }

    /// Returns the policy of Lokad.CQRS v2, with a pause between attempts: the fourth failure parks, half a minute's
    /// lease. Handled messages are recorded, as its router did.
    public static Policy of(String worker) {
        return new Policy(worker, 4, Duration.ofSeconds(30), Duration.ofSeconds(5), true);
    }

    /// Returns this policy under another name.
    public Policy as(String name) {
        return new Policy(name, attempts, lease, backOff, recordsHandled);
    }

    Duration waitAfter(int failures) {
        return backOff.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    /// How often a message may have been taken and neither settled nor failed: its worker died each time, or somebody
    /// looked. Beyond that, running it again would kill the next worker as well.
    int mostUnfinished() {
        return 2 * attempts;
    }
}
