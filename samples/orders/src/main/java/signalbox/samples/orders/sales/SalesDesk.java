package signalbox.samples.orders.sales;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.OrderEntry.State;
import signalbox.samples.orders.words.Commands.AmendOrder;
import signalbox.samples.orders.words.Commands.CancelOrder;
import signalbox.samples.orders.words.Commands.CancelUnpaidOrder;
import signalbox.samples.orders.words.Commands.CloseDay;
import signalbox.samples.orders.words.Commands.PlaceOrder;
import signalbox.samples.orders.words.Commands.PriceOrder;
import signalbox.samples.orders.words.Commands.ReserveStock;
import signalbox.samples.orders.words.Commands.SendDailyDigest;
import signalbox.samples.orders.words.Commands.SendMail;
import signalbox.samples.orders.words.Commands.WithdrawOrder;
import signalbox.samples.orders.words.Desk;
import signalbox.samples.orders.words.Events.DayClosed;
import signalbox.samples.orders.words.Events.OrderAmended;
import signalbox.samples.orders.words.Events.OrderArchived;
import signalbox.samples.orders.words.Events.OrderCancelled;
import signalbox.samples.orders.words.Events.OrderPlaced;
import signalbox.samples.orders.words.Events.OrderPriced;
import signalbox.samples.orders.words.Events.OrderWithdrawn;
import signalbox.samples.orders.words.Line;
import signalbox.samples.orders.words.Voice;

/// Takes orders and knows what they cost.
public final class SalesDesk {
    /// Where orders are reserved first.
    public static final String WAREHOUSE = "AMS-1";

    private static final Duration SHOWN_WHEN_DONE = Duration.ofDays(5);
    private static final LocalTime DIGEST = LocalTime.of(8, 0);

    private final Books books;

    public SalesDesk(Books books) {
        this.books = books;
    }

    /// Adds what this desk takes.
    public void opens(Desk desk) {
        desk.on(PlaceOrder.class, this::place)
                .on(PriceOrder.class, this::price)
                .on(AmendOrder.class, this::amend)
                .on(CancelOrder.class, (command, say) -> cancel(command.orderId(), command.reason(), say))
                .on(CancelUnpaidOrder.class, this::cancelUnpaid)
                .on(WithdrawOrder.class, this::withdraw)
                .on(CloseDay.class, this::closeDay);
    }

    private void place(PlaceOrder order, Voice say) {
        var id = order.orderId();
        if (books.upToDate().order(id).isPresent()) {
            return;
        }
        say.publish(
                id,
                new OrderPlaced(
                        id,
                        order.customer(),
                        order.channel(),
                        order.currency(),
                        order.lines(),
                        order.coupon(),
                        order.shipTo(),
                        order.placedAt()));
        var customer = order.customer().id();
        say.send(
                "orders",
                id,
                new PriceOrder(id, customer, order.currency(), order.lines(), order.coupon(), order.placedAt()));
    }

    private void price(PriceOrder order, Voice say) {
        var id = order.orderId();
        var known = books.upToDate().order(id);
        if (known.isPresent() && known.get().state() != State.PLACED) {
            return;
        }
        var totals = new OrderTotals();
        for (var line : order.lines()) {
            totals.add(Amount.of(unitPrice(line)), line.quantity());
        }
        var discount = totals.discount(order.coupon());
        var total = new Amount(Math.subtractExact(totals.sum().cents(), discount.cents()));
        say.publish(id, new OrderPriced(id, total.price(), discount.price(), order.currency()));
        say.send("stock", id, new ReserveStock(id, order.lines(), WAREHOUSE));
        known.ifPresent(entry -> say.send(
                "mail", id, new SendMail("order-received", entry.customer().email(), id)));
    }

    /// What the customer saw is what the customer pays.
    private BigDecimal unitPrice(Line line) {
        var seen = line.unitPrice();
        return seen != null ? seen : books.price(line.sku()).orElse(BigDecimal.ZERO);
    }

    private void amend(AmendOrder change, Voice say) throws ConcurrencyConflict {
        var order = books.upToDate().order(change.orderId());
        int version = order.map(entry -> entry.version()).orElse(0);
        if (version != change.expectedVersion()) {
            throw new ConcurrencyConflict(change.expectedVersion(), version);
        }
        say.publish(change.orderId(), new OrderAmended(change.orderId(), change.shipTo()));
    }

    private void cancelUnpaid(CancelUnpaidOrder command, Voice say) {
        var order = books.upToDate().order(command.orderId());
        if (order.isPresent() && order.get().state().compareTo(State.PAID) < 0) {
            cancel(command.orderId(), "not paid in a day", say);
        }
    }

    private void cancel(String orderId, String reason, Voice say) {
        var order = books.upToDate().order(orderId);
        if (order.isPresent() && !order.get().isDone()) {
            say.publish(orderId, new OrderCancelled(orderId, reason));
            say.send(
                    "mail",
                    orderId,
                    new SendMail("order-cancelled", order.get().customer().email(), orderId));
        }
    }

    private void withdraw(WithdrawOrder command, Voice say) {
        if (books.upToDate().order(command.orderId()).isPresent()) {
            say.publish(command.orderId(), new OrderWithdrawn(command.orderId()));
        }
    }

    private void closeDay(CloseDay command, Voice say) {
        var old = books.upToDate().doneBy(say.now().minus(SHOWN_WHEN_DONE));
        old.forEach(id -> say.publish(id, new OrderArchived(id)));
        var day = command.day();
        say.publish(day.toString(), new DayClosed(day, old.size()));
        var next = day.plusDays(1);
        say.sendAt(
                next.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                "orders",
                next.toString(),
                new CloseDay(next));
        say.sendAt(digestTime(next), "mail", day.toString(), new SendDailyDigest(day));
    }

    private static Instant digestTime(LocalDate day) {
        return day.atTime(DIGEST).toInstant(ZoneOffset.UTC);
    }
}
