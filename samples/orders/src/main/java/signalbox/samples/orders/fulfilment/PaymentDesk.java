package signalbox.samples.orders.fulfilment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.OrderEntry;
import signalbox.samples.orders.books.OrderEntry.State;
import signalbox.samples.orders.fulfilment.CardGateway.Answer;
import signalbox.samples.orders.fulfilment.CardGateway.Charge;
import signalbox.samples.orders.words.Commands.CancelOrder;
import signalbox.samples.orders.words.Commands.CancelUnpaidOrder;
import signalbox.samples.orders.words.Commands.ReleaseReservation;
import signalbox.samples.orders.words.Commands.RetryPayment;
import signalbox.samples.orders.words.Commands.SendInvoice;
import signalbox.samples.orders.words.Commands.SendMail;
import signalbox.samples.orders.words.Commands.TakePayment;
import signalbox.samples.orders.words.Desk;
import signalbox.samples.orders.words.Events.PaymentFailed;
import signalbox.samples.orders.words.Events.PaymentTaken;
import signalbox.samples.orders.words.Events.Retry;
import signalbox.samples.orders.words.Voice;

/// Charges cards. A declined card is asked twice more, then the order is cancelled.
public final class PaymentDesk {
    private static final int MOST_TRIES = 3;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(90);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Books books;
    private final PaymentClient client;
    private final ShippingPlan shipping;

    public PaymentDesk(Books books, CardGateway gateway) {
        this.books = books;
        this.client = new PaymentClient(gateway);
        this.shipping = new ShippingPlan();
    }

    /// Adds what is done here.
    public void opens(Desk desk) {
        desk.on(
                        TakePayment.class,
                        (c, say) -> take(
                                new Charge(
                                        c.orderId(), c.paymentId(), c.amount(), c.currency(), c.attempt(), say.now()),
                                say))
                .on(
                        RetryPayment.class,
                        (c, say) -> take(
                                new Charge(
                                        c.orderId(), c.paymentId(), c.amount(), c.currency(), c.attempt(), say.now()),
                                say));
    }

    private void take(Charge charge, Voice say) throws TimeoutException {
        var order = books.upToDate().order(charge.orderId());
        if (order.isEmpty() || order.get().state() != State.RESERVED) {
            return;
        }
        var answer = client.post(charge);
        if (answer.isPaid()) {
            paid(charge, answer, order.get(), say);
        } else {
            declined(charge, answer, order.get(), say);
        }
    }

    private void paid(Charge charge, Answer answer, OrderEntry order, Voice say) {
        var id = charge.orderId();
        var buyer = order.customer();
        say.publish(
                id,
                new PaymentTaken(
                        id, charge.paymentId(), buyer.id(), charge.amount(), charge.currency(), answer.method()));
        shipping.send(id, order, say);
        say.send("invoices", id, new SendInvoice(id, buyer.email(), charge.amount(), charge.currency()));
    }

    private void declined(Charge charge, Answer answer, OrderEntry order, Voice say) {
        var left = MOST_TRIES - charge.attempt();
        say.publish(charge.orderId(), failed(charge, answer, new Retry(left > 0 ? RETRY_AFTER : null, left)));
        if (left > 0) {
            retryLater(charge, order, say);
        } else {
            say.send("orders", charge.orderId(), new CancelOrder(charge.orderId(), answer.reason()));
        }
    }

    private static PaymentFailed failed(Charge charge, Answer answer, Retry retry) {
        BigDecimal amount = charge.amount();
        return new PaymentFailed(
                charge.orderId(),
                charge.paymentId(),
                amount,
                charge.currency(),
                answer.provider(),
                answer.reason(),
                charge.attempt(),
                retry);
    }

    private static void retryLater(Charge charge, OrderEntry order, Voice say) {
        var id = charge.orderId();
        var buyer = order.customer();
        var again = new RetryPayment(
                id, charge.paymentId(), buyer.id(), charge.amount(), charge.currency(), charge.attempt() + 1);
        say.sendAt(say.now().plus(RETRY_AFTER), "payments", id, again);
        if (charge.attempt() == 1) {
            say.sendAt(say.now().plus(PATIENCE), "orders", id, new CancelUnpaidOrder(id));
            say.sendAt(say.now().plus(PATIENCE).plusSeconds(60), "stock", id, new ReleaseReservation(id));
            say.send("mail", id, new SendMail("payment-failed", buyer.email(), id));
        }
    }
}
