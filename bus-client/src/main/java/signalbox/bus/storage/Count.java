package signalbox.bus.storage;

/// How many, and whether that is known or estimated.
public record Count(long value, boolean exact) {
    public Count {
        if (value < 0) {
            throw new IllegalArgumentException("A count is never negative: " + value);
        }
    }

    /// Returns a count that was counted.
    public static Count exactly(long value) {
        return new Count(value, true);
    }

    /// Returns a count that the medium estimates.
    public static Count about(long value) {
        return new Count(value, false);
    }
}
