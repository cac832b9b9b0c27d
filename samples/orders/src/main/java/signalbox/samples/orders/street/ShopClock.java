package signalbox.samples.orders.street;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is turned by hand, forward only and never past its end.
public final class ShopClock implements InstantSource {
    private final Instant end;
    private Instant now;

    /// Makes a clock that stands at its start.
    public ShopClock(Instant start, Instant end) {
        this.now = start;
        this.end = end;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Returns whether the end is reached.
    public boolean isOver() {
        return !now.isBefore(end);
    }

    /// Turns the clock to a time, if it is not there yet.
    public void moveTo(Instant time) {
        var next = time.isAfter(end) ? end : time;
        now = next.isAfter(now) ? next : now;
    }

    /// Turns the clock on.
    public void pass(Duration time) {
        moveTo(now.plus(time));
    }
}
