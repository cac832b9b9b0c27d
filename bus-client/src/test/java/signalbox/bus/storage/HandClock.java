package signalbox.bus.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is turned. Safe for use by any thread.
public final class HandClock implements InstantSource {
    private volatile Instant now;

    /// Makes a clock that stands at some time in 2011.
    public HandClock() {
        this(Instant.parse("2011-07-20T10:20:30.123400Z"));
    }

    /// Makes a clock that stands at the given time.
    public HandClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Turns the clock forward.
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
