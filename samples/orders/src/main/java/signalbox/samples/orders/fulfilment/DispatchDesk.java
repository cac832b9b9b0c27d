package signalbox.samples.orders.fulfilment;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.OrderEntry.State;
import signalbox.samples.orders.words.Commands.ReportDelivery;
import signalbox.samples.orders.words.Commands.SendDailyDigest;
import signalbox.samples.orders.words.Commands.SendInvoice;
import signalbox.samples.orders.words.Commands.SendMail;
import signalbox.samples.orders.words.Commands.ShipOrder;
import signalbox.samples.orders.words.Desk;
import signalbox.samples.orders.words.Events.DailyDigestSent;
import signalbox.samples.orders.words.Events.InvoiceSent;
import signalbox.samples.orders.words.Events.MailSent;
import signalbox.samples.orders.words.Events.OrderShipped;
import signalbox.samples.orders.words.Events.ParcelDelivered;
import signalbox.samples.orders.words.Voice;

/// What leaves the house: parcels, invoices, mail.
public final class DispatchDesk {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Books books;

    public DispatchDesk(Books books) {
        this.books = books;
    }

    /// Adds what is done here.
    public void opens(Desk desk) {
        desk.on(ShipOrder.class, this::ship)
                .on(ReportDelivery.class, this::delivered)
                .on(SendInvoice.class, this::invoice)
                .on(SendMail.class, (c, say) -> say.publish(key(c), new MailSent(c.template(), c.to(), c.orderId())))
                .on(
                        SendDailyDigest.class,
                        (c, say) -> say.publish(
                                c.day().toString(),
                                new DailyDigestSent(c.day(), books.upToDate().open())));
    }

    private static String key(SendMail mail) {
        return mail.orderId() == null ? mail.to() : mail.orderId();
    }

    private void ship(ShipOrder command, Voice say) {
        var id = command.orderId();
        var order = books.upToDate().order(id);
        if (order.isEmpty() || order.get().state() != State.PAID) {
            return;
        }
        var city = command.address().city();
        say.publish(id, new OrderShipped(id, command.carrier(), tracking(id), command.parcels(), city));
        say.send("mail", id, new SendMail("shipped", order.get().customer().email(), id));
    }

    private static String tracking(String orderId) {
        return "0034043416%010d".formatted(Math.abs(orderId.hashCode() * 2_654_435_761L) % 10_000_000_000L);
    }

    private void delivered(ReportDelivery report, Voice say) {
        var order = books.upToDate().order(report.orderId());
        if (order.isPresent() && !order.get().isDone()) {
            say.publish(report.orderId(), new ParcelDelivered(report.orderId(), report.tracking()));
        }
    }

    private void invoice(SendInvoice command, Voice say) {
        var number = "INV-" + MONTH.format(say.now()) + "-" + command.orderId();
        say.publish(
                command.orderId(),
                new InvoiceSent(command.orderId(), number, command.to(), command.amount(), command.currency()));
    }
}
