package signalbox.samples.orders.views;

import java.util.List;
import signalbox.bus.dispatch.Projection;
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
import signalbox.samples.orders.words.Events.StockItemMissing;
import signalbox.samples.orders.words.Events.StockReserved;

/// The projections of the shop: as they are, and as they were before.
public final class Projections {
    private Projections() {}

    /// A projection as it was in version 2.3, and as it is in 2.4.
    public record Release<V>(Projection<V> before, Projection<V> current) {
        static <V> Release<V> same(Projection<V> both) {
            return new Release<>(both, both);
        }
    }

    /// Returns the projections of version 2.4.
    public static List<Projection<?>> current() {
        return releases().stream().<Projection<?>>map(Release::current).toList();
    }

    /// Returns all projections with what they were in version 2.3: orders had no case for a failed payment or a
    /// withdrawn order then, and passed over what came from partners.
    public static List<Release<?>> releases() {
        return List.of(
                new Release<>(ordersBefore(), orders()),
                Release.same(CustomerView.customers()),
                Release.same(StockLevel.stock()),
                Release.same(Shipment.board()),
                Release.same(DailySales.days()));
    }

    private static Cases<OrderView> ordersBefore() {
        return orders().without(PaymentFailed.class)
                .without(OrderWithdrawn.class)
                .when(OrderPlaced.class, (e, at) -> unlessFromPartner(e), (before, e, at) -> OrderView.of(e));
    }

    private static List<String> unlessFromPartner(OrderPlaced e) {
        return e.channel().equals("partner") ? List.of() : List.of(e.orderId());
    }

    private static Cases<OrderView> orders() {
        return Cases.<OrderView>of("order-view")
                .when(OrderPlaced.class, (before, e, at) -> OrderView.of(e))
                .on(OrderPriced.class, (order, e, at) -> order.costs(e.total()))
                .on(OrderAmended.class, (order, e, at) -> order.is(order.state()))
                .on(StockReserved.class, (order, e, at) -> order.is("awaiting-payment"))
                .on(StockItemMissing.class, (order, e, at) -> order.is("out-of-stock"))
                .on(PaymentTaken.class, (order, e, at) -> order.paid(e.method()))
                .on(PaymentFailed.class, (order, e, at) -> order.notPaid(e, at))
                .on(OrderShipped.class, (order, e, at) -> order.shipped(e))
                .on(ParcelDelivered.class, (order, e, at) -> order.is("delivered"))
                .on(OrderCancelled.class, (order, e, at) -> order.is("cancelled"))
                .on(OrderWithdrawn.class, (order, e, at) -> null)
                .on(OrderArchived.class, (order, e, at) -> null);
    }
}
