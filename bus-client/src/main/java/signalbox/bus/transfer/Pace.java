package signalbox.bus.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps a work to so many messages a second.
final class Pace {
    private final InstantSource clock;
    private final Pause pause;
    private final Duration step;
    private Instant next = Instant.MIN;

    Pace(int ratePerSecond, InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        this.step = ratePerSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(ratePerSecond);
    }

    /// Returns when the next message may go.
    void await() throws InterruptedException {
        if (step.isZero()) {
            return;
        }
        var now = clock.instant();
        if (next.isAfter(now)) {
            pause.rest(Duration.between(now, next));
            next = next.plus(step);
        } else {
            next = now.plus(step);
        }
    }
}
