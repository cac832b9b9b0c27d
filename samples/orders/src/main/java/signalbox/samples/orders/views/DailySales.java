package signalbox.samples.orders.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Events.DayClosed;
import signalbox.samples.orders.words.Events.OrderPlaced;
import signalbox.samples.orders.words.Events.OrderPriced;

/// One day's trade, in UTC.
///
/// @param placed how many orders were placed
/// @param priced how many were priced
/// @param value what the priced ones are worth
public record DailySales(LocalDate day, int placed, int priced, BigDecimal value, boolean closed) {
    static Cases<DailySales> days() {
        return Cases.<DailySales>of("daily-sales")
                .when(
                        OrderPlaced.class,
                        (e, at) -> List.of(day(at).toString()),
                        (before, e, at) -> on(day(at), before).plus(1, 0, BigDecimal.ZERO))
                .when(
                        OrderPriced.class,
                        (e, at) -> List.of(day(at).toString()),
                        (before, e, at) -> on(day(at), before).plus(0, 1, e.total()))
                .when(DayClosed.class, (before, e, at) -> on(e.day(), before).close());
    }

    private static DailySales on(LocalDate day, @Nullable DailySales before) {
        return before == null ? new DailySales(day, 0, 0, new BigDecimal("0.00"), false) : before;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private DailySales plus(int morePlaced, int morePriced, BigDecimal more) {
        return new DailySales(day, placed + morePlaced, priced + morePriced, value.add(more), closed);
    }

    private DailySales close() {
        return new DailySales(day, placed, priced, value, true);
    }
}
