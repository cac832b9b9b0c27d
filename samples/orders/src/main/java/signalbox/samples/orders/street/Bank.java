package signalbox.samples.orders.street;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import signalbox.samples.orders.fulfilment.CardGateway;

/// A card gateway in the heap: what it answers follows from the order, the attempt, the hour and a seed.
public final class Bank implements CardGateway {
    private static final List<String> METHODS = List.of("ideal", "visa", "mastercard", "bancontact");
    private static final List<String> REASONS = List.of("card_declined", "insufficient_funds", "card_expired");
    private static final Duration HANGS = Duration.ofMinutes(2);

    private final Season season;
    private final long seed;

    public Bank(Season season, long seed) {
        this.season = season;
        this.seed = seed;
    }

    @Override
    public Answer charge(Charge charge) {
        var order = new SplittableRandom(seed * 31 + charge.orderId().hashCode());
        var provider = order.nextInt(3) == 0 ? "acquirer-nl" : "acquirer-eu";
        if (order.nextInt(100) < 26 && provider.equals("acquirer-nl") && season.isOutage(charge.at())) {
            return new Answer(provider, HANGS, "", "no answer");
        }
        var attempt = new SplittableRandom(order.nextLong() + charge.attempt());
        var after = Duration.ofMillis(300 + attempt.nextInt(1_800));
        var declines = charge.attempt() == 1 ? 5 : 45;
        return attempt.nextInt(100) < declines
                ? new Answer(provider, after, "", REASONS.get(order.nextInt(REASONS.size())))
                : new Answer(provider, after, METHODS.get(attempt.nextInt(METHODS.size())), "");
    }
}
