package signalbox.samples.orders.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shop is told to do.
public final class Commands {
    private Commands() {}

    /// To `orders`: a customer wants to buy.
    ///
    /// @param channel `web`, `partner` or `staff`
    public record PlaceOrder(
            String orderId,
            Customer customer,
            String channel,
            String currency,
            List<Line> lines,
            @Nullable String coupon,
            Address shipTo,
            @Nullable String note,
            Instant placedAt) {}

    /// To `orders`: what does it cost?
    public record PriceOrder(
            String orderId,
            String customer,
            String currency,
            List<Line> lines,
            @Nullable String coupon,
            Instant placedAt) {}

    /// To `orders`: send it elsewhere, if the order is still as the customer saw it.
    public record AmendOrder(String orderId, int expectedVersion, Address shipTo) {}

    /// To `orders`.
    public record CancelOrder(String orderId, String reason) {}

    /// To `orders`, a day after the first failed payment.
    public record CancelUnpaidOrder(String orderId) {}

    /// To `orders`: it was only a test.
    public record WithdrawOrder(String orderId) {}

    /// To `orders`, at midnight: archive what is done.
    public record CloseDay(LocalDate day) {}

    /// To `orders`.
    public record RegisterCustomer(Customer customer, String city) {}

    /// To `orders`: the link in the mail was followed.
    public record ConfirmEmail(String customer, String email) {}

    /// To `stock`.
    public record ReserveStock(String orderId, List<Line> lines, String warehouse) {}

    /// To `stock`, hours after a failed payment: give back what was held.
    public record ReleaseReservation(String orderId) {}

    /// To `stock`: somebody counted a shelf.
    public record CountStock(String sku, long counted, String warehouse) {}

    /// To `stock`: a delivery came in.
    public record ReceiveStock(String sku, long quantity, String warehouse) {}

    /// To `stock`.
    public record ChangePrice(String sku, BigDecimal price) {}

    /// To `payments`.
    public record TakePayment(
            String orderId, String paymentId, String customer, BigDecimal amount, String currency, int attempt) {}

    /// To `payments`, some time after a failed payment.
    public record RetryPayment(
            String orderId, String paymentId, String customer, BigDecimal amount, String currency, int attempt) {}

    /// To `shipping`.
    public record ShipOrder(String orderId, int parcels, String carrier, String from, Address address) {}

    /// To `shipping`: the carrier says it has arrived.
    public record ReportDelivery(String orderId, String tracking) {}

    /// To `invoices`.
    public record SendInvoice(String orderId, String to, BigDecimal amount, String currency) {}

    /// To `mail`.
    public record SendMail(
            String template, String to, @Nullable String orderId) {}

    /// To `mail`, every morning.
    public record SendDailyDigest(LocalDate day) {}
}
