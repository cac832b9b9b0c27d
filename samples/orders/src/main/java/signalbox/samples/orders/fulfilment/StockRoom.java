package signalbox.samples.orders.fulfilment;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.OrderEntry;
import signalbox.samples.orders.books.OrderEntry.State;
import signalbox.samples.orders.words.Commands.CancelOrder;
import signalbox.samples.orders.words.Commands.ChangePrice;
import signalbox.samples.orders.words.Commands.CountStock;
import signalbox.samples.orders.words.Commands.ReceiveStock;
import signalbox.samples.orders.words.Commands.ReleaseReservation;
import signalbox.samples.orders.words.Commands.ReserveStock;
import signalbox.samples.orders.words.Commands.TakePayment;
import signalbox.samples.orders.words.Desk;
import signalbox.samples.orders.words.Events;
import signalbox.samples.orders.words.Events.PriceChanged;
import signalbox.samples.orders.words.Events.ReservationReleased;
import signalbox.samples.orders.words.Events.StockCounted;
import signalbox.samples.orders.words.Events.StockReceived;
import signalbox.samples.orders.words.Events.StockReserved;
import signalbox.samples.orders.words.Line;
import signalbox.samples.orders.words.Voice;

/// Keeps the shelves.
public final class StockRoom {
    private static final Duration HELD = Duration.ofMinutes(30);

    private final Books books;

    public StockRoom(Books books) {
        this.books = books;
    }

    /// Adds what is done here.
    public void opens(Desk desk) {
        desk.on(ReserveStock.class, this::reserve)
                .on(ReleaseReservation.class, this::release)
                .on(CountStock.class, this::count)
                .on(ChangePrice.class, this::changePrice)
                .on(
                        ReceiveStock.class,
                        (command, say) -> say.publish(
                                command.sku(),
                                new StockReceived(command.sku(), command.quantity(), command.warehouse())));
    }

    private void reserve(ReserveStock command, Voice say) throws StockItemMissing {
        var id = command.orderId();
        var order = books.upToDate().order(id);
        if (order.isEmpty() || order.get().state() != State.PRICED) {
            return;
        }
        for (var line : command.lines()) {
            if (isShort(command, line, say)) {
                return;
            }
        }
        say.publish(
                id,
                new StockReserved(
                        id, command.lines(), command.warehouse(), say.now().plus(HELD)));
        say.send("payments", id, payment(id, order));
    }

    /// An empty shelf is trade; no shelf at all is a mistake that somebody has to look at.
    private boolean isShort(ReserveStock command, Line line, Voice say) throws StockItemMissing {
        var there = books.shelf(line.sku());
        if (there.isEmpty()) {
            throw new StockItemMissing(line.sku(), command.warehouse());
        }
        if (there.get() >= line.quantity()) {
            return false;
        }
        var id = command.orderId();
        say.publish(id, new Events.StockItemMissing(id, line.sku(), line.quantity(), there.get(), command.warehouse()));
        say.send("orders", id, new CancelOrder(id, "out of stock: " + line.sku()));
        return true;
    }

    private static TakePayment payment(String id, Optional<OrderEntry> order) {
        var entry = order.orElseThrow();
        var total = Objects.requireNonNull(entry.total());
        return new TakePayment(id, "P-" + id, entry.customer().id(), total, "EUR", 1);
    }

    private void release(ReleaseReservation command, Voice say) {
        var order = books.upToDate().order(command.orderId());
        if (order.isPresent() && order.get().state() == State.CANCELLED) {
            var lines = order.get().lines();
            say.publish(command.orderId(), new ReservationReleased(command.orderId(), lines, "AMS-1"));
        }
    }

    private void count(CountStock command, Voice say) {
        var was = books.upToDate().shelf(command.sku()).orElse(0L);
        say.publish(command.sku(), new StockCounted(command.sku(), command.counted(), was, command.warehouse()));
    }

    private void changePrice(ChangePrice command, Voice say) {
        var was = books.upToDate().price(command.sku()).orElse(null);
        say.publish(command.sku(), new PriceChanged(command.sku(), command.price(), was));
    }
}
