package signalbox.samples.orders.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Customer;
import signalbox.samples.orders.words.Events.OrderPlaced;
import signalbox.samples.orders.words.Events.OrderShipped;
import signalbox.samples.orders.words.Events.PaymentFailed;

/// An order, as the shop's staff sees it.
///
/// @param version how many events made it so
public record OrderView(
        String orderId,
        Customer customer,
        String channel,
        String state,
        @Nullable BigDecimal total,
        String currency,
        List<Piece> lines,
        Payment payment,
        @Nullable Shipment shipment,
        Instant placedAt,
        int version) {
    record Piece(String sku, long qty) {}

    record Payment(
            int attempts, @Nullable String last, @Nullable Instant nextAt) {}

    record Shipment(String carrier, String tracking, int parcels, String city) {}

    static OrderView of(OrderPlaced e) {
        var lines =
                e.lines().stream().map(l -> new Piece(l.sku(), l.quantity())).toList();
        var none = new Payment(0, null, null);
        return new OrderView(
                e.orderId(),
                e.customer(),
                e.channel(),
                "placed",
                null,
                e.currency(),
                lines,
                none,
                null,
                e.placedAt(),
                1);
    }

    OrderView is(String next) {
        return with(next, total, payment, shipment);
    }

    OrderView costs(BigDecimal price) {
        return with("priced", price, payment, shipment);
    }

    OrderView paid(String method) {
        return with("paid", total, new Payment(payment.attempts() + 1, method, null), shipment);
    }

    OrderView notPaid(PaymentFailed e, Instant at) {
        var after = e.retry().after();
        var next = after == null ? null : at.plus(after);
        return with("payment-retry", total, new Payment(payment.attempts() + 1, e.reason(), next), shipment);
    }

    OrderView shipped(OrderShipped e) {
        return with("shipped", total, payment, new Shipment(e.carrier(), e.tracking(), e.parcels(), e.city()));
    }

    private OrderView with(String next, @Nullable BigDecimal price, Payment paying, @Nullable Shipment sent) {
        return new OrderView(
                orderId, customer, channel, next, price, currency, lines, paying, sent, placedAt, version + 1);
    }
}
