package signalbox.samples.orders.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Events.PriceChanged;
import signalbox.samples.orders.words.Events.ReservationReleased;
import signalbox.samples.orders.words.Events.StockCounted;
import signalbox.samples.orders.words.Events.StockReceived;
import signalbox.samples.orders.words.Events.StockReserved;
import signalbox.samples.orders.words.Line;

/// How many of an item are there, and what it costs.
public record StockLevel(
        String sku,
        long quantity,
        long reserved,
        @Nullable BigDecimal price,
        @Nullable Instant countedAt) {
    static Cases<StockLevel> stock() {
        return Cases.<StockLevel>of("stock-level")
                .when(StockCounted.class, StockLevel::counted)
                .when(PriceChanged.class, StockLevel::priced)
                .on(StockReceived.class, (level, e, at) -> level.more(e.quantity(), 0))
                .when(StockReserved.class, (e, at) -> skus(e.lines()), (level, e, at) -> taken(level, e.lines(), 1))
                .when(
                        ReservationReleased.class,
                        (e, at) -> skus(e.lines()),
                        (level, e, at) -> taken(level, e.lines(), -1));
    }

    private static StockLevel counted(@Nullable StockLevel before, StockCounted e, Instant at) {
        return before == null
                ? new StockLevel(e.sku(), e.quantity(), 0, null, at)
                : new StockLevel(e.sku(), e.quantity(), before.reserved, before.price, at);
    }

    private static StockLevel priced(@Nullable StockLevel before, PriceChanged e, Instant at) {
        return before == null
                ? new StockLevel(e.sku(), 0, 0, e.price(), null)
                : new StockLevel(e.sku(), before.quantity, before.reserved, e.price(), before.countedAt);
    }

    private static List<String> skus(List<Line> lines) {
        return lines.stream().map(Line::sku).distinct().toList();
    }

    private static @Nullable StockLevel taken(@Nullable StockLevel level, List<Line> lines, int sign) {
        if (level == null) {
            return null;
        }
        var sum = lines.stream()
                .filter(line -> line.sku().equals(level.sku))
                .mapToLong(Line::quantity)
                .sum();
        return level.more(-sign * sum, sign * sum);
    }

    private StockLevel more(long there, long held) {
        return new StockLevel(sku, quantity + there, reserved + held, price, countedAt);
    }
}
