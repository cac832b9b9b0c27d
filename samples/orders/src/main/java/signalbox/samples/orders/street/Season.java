package signalbox.samples.orders.street;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// The weeks that the shop lives through, all told from their end: quiet days, then a sale that the workers cannot
/// keep up with.
///
/// @param start midnight of the first day
/// @param end now
public record Season(Instant start, Instant end) {
    private static final int DAYS = 24;
    private static final int[] HOURS = {3, 2, 1, 1, 1, 2, 4, 6, 8, 9, 10, 10, 11, 10, 9, 9, 10, 11, 12, 13, 12, 10, 7, 4
    };
    private static final double QUIET_PER_DAY = 118;
    private static final double SALE_PER_HOUR = 590;

    /// Returns the season that ends now.
    public static Season until(Instant now) {
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
        return new Season(day.atStartOfDay(ZoneOffset.UTC).toInstant(), now);
    }

    /// Returns how many orders an hour are placed at a time.
    double ordersPerHour(Instant at) {
        if (isSale(at)) {
            return SALE_PER_HOUR;
        }
        var sum = 0;
        for (var hour : HOURS) {
            sum += hour;
        }
        return QUIET_PER_DAY * HOURS[LocalTime.ofInstant(at, ZoneOffset.UTC).getHour()] / sum;
    }

    /// Returns whether the sale goes on.
    public boolean isSale(Instant at) {
        return last(Duration.ofHours(4), at);
    }

    /// Returns when the version of the shop with better order views came.
    public Instant release() {
        return end.minus(Duration.ofDays(2));
    }

    /// Returns whether a bank does not answer at times.
    boolean isOutage(Instant at) {
        return last(Duration.ofMinutes(252), at) && !last(Duration.ofMinutes(8), at);
    }

    /// Returns when somebody counted a shelf wrong.
    Instant miscount() {
        return end.minus(Duration.ofMinutes(108));
    }

    /// Returns whether the web shop sells endless gift cards.
    boolean isGiftCardBug(Instant at) {
        return last(Duration.ofHours(26), at);
    }

    /// Returns whether the old label printer still picks parcels.
    boolean isOldPrinter(Instant at) {
        return last(Duration.ofDays(5), at) && !last(Duration.ofDays(2), at);
    }

    /// Returns whether a partner sends broken files.
    boolean isBrokenFeed(Instant at) {
        return last(Duration.ofDays(3), at) && !last(Duration.ofHours(6), at);
    }

    private boolean last(Duration span, Instant at) {
        return !at.isBefore(end.minus(span));
    }
}
