package signalbox.bus.transfer;

/// A move that is asked for.
///
/// @param from the queue to take from
/// @param what which of its messages
/// @param to the queue to put into; it is made if it is not there
/// @param words the deed in words, for the journal
/// @param ratePerSecond at most so many messages a second; 0 means as fast as it goes
public record TransferOrder(String from, Selection what, String to, String words, int ratePerSecond) {
    public TransferOrder {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A message cannot be moved from " + from + " to itself");
        }
        if (ratePerSecond < 0) {
            throw new IllegalArgumentException("A rate is never negative: " + ratePerSecond);
        }
    }
}
