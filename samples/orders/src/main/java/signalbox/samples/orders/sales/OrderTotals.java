package signalbox.samples.orders.sales;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds up an order.
final class OrderTotals {
    private static final Map<String, Integer> COUPONS = Map.of("WINTER-10", 10, "HELLO-5", 5);

    private Amount sum = new Amount(0);

    /// Adds a line.
    ///
    /// @throws ArithmeticException when the sum is more than an amount can hold
    void add(Amount unitPrice, long quantity) {
        sum = sum.plus(unitPrice.multiply(quantity));
    }

    Amount sum() {
        return sum;
    }

    /// Returns what the coupon takes off; an unknown one takes off nothing.
    Amount discount(@Nullable String coupon) {
        return coupon == null ? new Amount(0) : sum.percent(COUPONS.getOrDefault(coupon, 0));
    }
}
