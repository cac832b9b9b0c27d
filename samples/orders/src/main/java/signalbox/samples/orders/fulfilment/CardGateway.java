package signalbox.samples.orders.fulfilment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// The bank behind the counter.
@FunctionalInterface
public interface CardGateway {
    /// Answers a charge; takes its time.
    Answer charge(Charge charge);

    /// What is to be paid.
    ///
    /// @param attempt 1 for the first
    record Charge(String orderId, String paymentId, BigDecimal amount, String currency, int attempt, Instant at) {}

    /// What the bank says.
    ///
    /// @param provider who answered
    /// @param after how long it took
    /// @param method how it was paid; empty when declined
    /// @param reason why it was declined; empty when paid
    record Answer(String provider, Duration after, String method, String reason) {
        boolean isPaid() {
            return reason.isEmpty();
        }
    }
}
