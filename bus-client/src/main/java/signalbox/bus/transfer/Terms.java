package signalbox.bus.transfer;

import java.time.Duration;

/// The times of a transfer.
///
/// @param lease for how long a message is taken from its source; after a crash it comes back so much later
/// @param hidden for how long a copy stays hidden in the target when nobody ends the transfer: then it appears by
///     itself. At least the lease, else a crash could show it twice
/// @param batch how many messages are taken at once
public record Terms(Duration lease, Duration hidden, int batch) {
    public Terms {
        if (hidden.compareTo(lease) < 0) {
            throw new IllegalArgumentException("A copy hidden for " + hidden + " would appear before the source");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("A batch holds at least one message: " + batch);
        }
    }

    /// Returns a lease of five minutes, copies hidden for two hours, batches of 32.
    public static Terms usual() {
        return new Terms(Duration.ofMinutes(5), Duration.ofHours(2), 32);
    }
}
