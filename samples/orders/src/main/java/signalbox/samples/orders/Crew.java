package signalbox.samples.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import signalbox.bus.dispatch.Dispatcher;
import signalbox.samples.orders.street.ShopClock;

/// The workers of one queue, and how fast they are.
final class Crew {
    private static final double QUIET_PER_MINUTE = 720;

    private final String queue;
    private final Dispatcher dispatcher;
    private final double salePerMinute;
    private double ready;
    private Instant last = Instant.MIN;

    /// @param salePerMinute how many messages a minute they manage while everybody is at the sale
    Crew(String queue, Dispatcher dispatcher, double salePerMinute) {
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.salePerMinute = salePerMinute;
    }

    String queue() {
        return queue;
    }

    /// Handles as many messages as there was time for since the last round. Each takes its moment.
    void work(ShopClock clock, boolean sale, RandomGenerator random) {
        var now = clock.instant();
        var pace = sale ? salePerMinute : QUIET_PER_MINUTE;
        var waited = last.equals(Instant.MIN) ? Duration.ofMinutes(1) : Duration.between(last, now);
        last = now;
        ready = Math.min(ready + waited.toMillis() * pace / 60_000, pace);
        while (ready >= 1 && !clock.isOver() && dispatcher.run(queue, 1).taken() > 0) {
            ready--;
            clock.pass(Duration.ofMillis(20 + random.nextInt(110)));
        }
    }
}
