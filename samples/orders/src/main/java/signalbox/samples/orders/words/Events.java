package signalbox.samples.orders.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has happened in the shop.
public final class Events {
    private Events() {}

    public record OrderPlaced(
            String orderId,
            Customer customer,
            String channel,
            String currency,
            List<Line> lines,
            @Nullable String coupon,
            Address shipTo,
            Instant placedAt) {}

    public record OrderPriced(String orderId, BigDecimal total, BigDecimal discount, String currency) {}

    public record OrderAmended(String orderId, Address shipTo) {}

    public record OrderCancelled(String orderId, String reason) {}

    public record OrderWithdrawn(String orderId) {}

    /// The order is done and old: views need not show it any more.
    public record OrderArchived(String orderId) {}

    public record CustomerRegistered(Customer customer, String city) {}

    public record EmailConfirmed(String customer, String email) {}

    public record StockReserved(String orderId, List<Line> lines, String warehouse, Instant heldTo) {}

    /// There is less than was wanted.
    public record StockItemMissing(String orderId, String sku, long wanted, long there, String warehouse) {}

    public record ReservationReleased(String orderId, List<Line> lines, String warehouse) {}

    public record StockCounted(String sku, long quantity, long was, String warehouse) {}

    public record StockReceived(String sku, long quantity, String warehouse) {}

    public record PriceChanged(
            String sku, BigDecimal price, @Nullable BigDecimal was) {}

    public record PaymentTaken(
            String orderId, String paymentId, String customer, BigDecimal amount, String currency, String method) {}

    public record PaymentFailed(
            String orderId,
            String paymentId,
            BigDecimal amount,
            String currency,
            String provider,
            String reason,
            int attempt,
            Retry retry) {}

    /// @param after how long from the failure; absent when there is no further try
    /// @param left how many tries are left
    public record Retry(@Nullable Duration after, int left) {}

    public record OrderShipped(String orderId, String carrier, String tracking, int parcels, String city) {}

    public record ParcelDelivered(String orderId, String tracking) {}

    public record InvoiceSent(String orderId, String number, String to, BigDecimal amount, String currency) {}

    public record MailSent(
            String template, String to, @Nullable String orderId) {}

    public record DayClosed(LocalDate day, int archived) {}

    public record DailyDigestSent(LocalDate day, int openOrders) {}
}
