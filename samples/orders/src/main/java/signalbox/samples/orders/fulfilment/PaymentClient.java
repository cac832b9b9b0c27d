package signalbox.samples.orders.fulfilment;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import signalbox.samples.orders.fulfilment.CardGateway.Answer;
import signalbox.samples.orders.fulfilment.CardGateway.Charge;

/// Talks to the card gateway, and gives up after a while.
final class PaymentClient {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CardGateway gateway;

    PaymentClient(CardGateway gateway) {
        this.gateway = gateway;
    }

    Answer post(Charge charge) throws TimeoutException {
        var answer = gateway.charge(charge);
        if (answer.after().compareTo(LIMIT) > 0) {
            throw new TimeoutException("card gateway: " + answer.provider() + " did not answer in 10 s");
        }
        return answer;
    }
}
