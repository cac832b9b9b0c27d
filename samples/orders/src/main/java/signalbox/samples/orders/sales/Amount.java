package signalbox.samples.orders.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Money in cents, as the card gateway takes it: a 32-bit number. What does not fit is refused, never cut.
///
/// @param cents may be negative
public record Amount(int cents) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /// Returns the amount of a price with two decimals.
    ///
    /// @throws ArithmeticException when it has more decimals or does not fit
    public static Amount of(BigDecimal price) {
        return new Amount(price.multiply(HUNDRED).intValueExact());
    }

    /// @throws ArithmeticException when the result does not fit
    public Amount multiply(long quantity) {
        return new Amount(Math.multiplyExact(cents, Math.toIntExact(quantity)));
    }

    /// @throws ArithmeticException when the result does not fit
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(cents, other.cents));
    }

    /// Returns so many percent of this, rounded half up.
    public Amount percent(int percent) {
        var share = new BigDecimal(cents).multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, RoundingMode.HALF_UP);
        return new Amount(share.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /// Returns the price with two decimals.
    public BigDecimal price() {
        return BigDecimal.valueOf(cents, 2);
    }
}
