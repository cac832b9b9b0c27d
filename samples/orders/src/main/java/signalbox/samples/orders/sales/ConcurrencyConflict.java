package signalbox.samples.orders.sales;

/// Somebody decided on a state of the order that is no longer its state.
public final class ConcurrencyConflict extends Exception {
    ConcurrencyConflict(int expected, int actual) {
        super("expected version " + expected + ", was " + actual);
    }
}
