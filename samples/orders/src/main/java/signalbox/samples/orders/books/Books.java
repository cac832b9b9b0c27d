package signalbox.samples.orders.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import signalbox.samples.orders.books.OrderEntry.State;
import signalbox.samples.orders.words.Events.CustomerRegistered;
import signalbox.samples.orders.words.Events.OrderAmended;
import signalbox.samples.orders.words.Events.OrderArchived;
import signalbox.samples.orders.words.Events.OrderCancelled;
import signalbox.samples.orders.words.Events.OrderPlaced;
import signalbox.samples.orders.words.Events.OrderPriced;
import signalbox.samples.orders.words.Events.OrderShipped;
import signalbox.samples.orders.words.Events.OrderWithdrawn;
import signalbox.samples.orders.words.Events.ParcelDelivered;
import signalbox.samples.orders.words.Events.PaymentFailed;
import signalbox.samples.orders.words.Events.PaymentTaken;
import signalbox.samples.orders.words.Events.PriceChanged;
import signalbox.samples.orders.words.Events.ReservationReleased;
import signalbox.samples.orders.words.Events.StockCounted;
import signalbox.samples.orders.words.Events.StockReceived;
import signalbox.samples.orders.words.Events.StockReserved;
import signalbox.samples.orders.words.Line;

/// What the shop knows, by its own events: orders, shelves, prices. For one thread.
public final class Books {
    private final LogFollower log;
    private final Map<String, OrderEntry> orders = new TreeMap<>();
    private final Map<String, Long> shelves = new HashMap<>();
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();

    /// Opens the books on a log; they are empty until [#upToDate].
    public Books(LogFollower log) {
        this.log = log;
        log.tell(cases()::apply);
    }

    /// Reads what has happened since the last time.
    public Books upToDate() {
        log.catchUp();
        return this;
    }

    /// Returns an order that was placed and not archived yet.
    public Optional<OrderEntry> order(String orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    /// Returns the ids of orders that were done by the given time, and not archived yet.
    public List<String> doneBy(Instant time) {
        return orders.entrySet().stream()
                .filter(order -> order.getValue().doneAt() instanceof Instant done && !done.isAfter(time))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Returns how many orders are not done.
    public int open() {
        return (int) orders.values().stream().filter(order -> !order.isDone()).count();
    }

    /// Returns how many of an item are on its shelf; empty when it has no shelf.
    public Optional<Long> shelf(String sku) {
        return Optional.ofNullable(shelves.get(sku));
    }

    /// Returns the price of an item, if it has one.
    public Optional<BigDecimal> price(String sku) {
        return Optional.ofNullable(prices.get(sku));
    }

    /// Returns whether the customer is registered.
    public boolean knows(String customer) {
        return emails.containsKey(customer);
    }

    private EventCases cases() {
        return new EventCases()
                .on(
                        OrderPlaced.class,
                        (e, at) -> orders.put(
                                e.orderId(),
                                new OrderEntry(e.customer(), e.lines(), e.shipTo(), State.PLACED, 1, null, null)))
                .on(OrderPriced.class, (e, at) -> change(e.orderId(), order -> order.priced(e.total())))
                .on(OrderAmended.class, (e, at) -> change(e.orderId(), order -> order.goesTo(e.shipTo())))
                .on(PaymentTaken.class, (e, at) -> change(e.orderId(), order -> order.is(State.PAID)))
                .on(PaymentFailed.class, (e, at) -> change(e.orderId(), order -> order.is(order.state())))
                .on(OrderShipped.class, (e, at) -> change(e.orderId(), order -> order.is(State.SHIPPED)))
                .on(ParcelDelivered.class, (e, at) -> change(e.orderId(), order -> order.done(State.DELIVERED, at)))
                .on(OrderCancelled.class, (e, at) -> change(e.orderId(), order -> order.done(State.CANCELLED, at)))
                .on(OrderWithdrawn.class, (e, at) -> orders.remove(e.orderId()))
                .on(OrderArchived.class, (e, at) -> orders.remove(e.orderId()))
                .on(StockReserved.class, (e, at) -> {
                    change(e.orderId(), order -> order.is(State.RESERVED));
                    e.lines().forEach(line -> move(line, -line.quantity()));
                })
                .on(ReservationReleased.class, (e, at) -> e.lines().forEach(line -> move(line, line.quantity())))
                .on(StockCounted.class, (e, at) -> count(e.sku(), e.quantity()))
                .on(StockReceived.class, (e, at) -> shelves.merge(e.sku(), e.quantity(), Long::sum))
                .on(PriceChanged.class, (e, at) -> prices.put(e.sku(), e.price()))
                .on(
                        CustomerRegistered.class,
                        (e, at) -> emails.put(e.customer().id(), e.customer().email()));
    }

    private void change(String orderId, UnaryOperator<OrderEntry> how) {
        orders.computeIfPresent(orderId, (id, order) -> how.apply(order));
    }

    private void move(Line line, long by) {
        shelves.computeIfPresent(line.sku(), (sku, there) -> there + by);
    }

    /// A shelf that was counted empty is given away.
    private void count(String sku, long counted) {
        if (counted == 0) {
            shelves.remove(sku);
        } else {
            shelves.put(sku, counted);
        }
    }
}
