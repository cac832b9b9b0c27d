package signalbox.samples.orders.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Events.OrderCancelled;
import signalbox.samples.orders.words.Events.OrderShipped;
import signalbox.samples.orders.words.Events.ParcelDelivered;
import signalbox.samples.orders.words.Events.PaymentTaken;

/// An order on the shipment board: paid for, not yet with its buyer.
public record Shipment(
        String orderId,
        String state,
        Instant since,
        @Nullable String carrier,
        @Nullable String tracking,
        int parcels,
        @Nullable String city) {
    static Cases<Shipment> board() {
        return Cases.<Shipment>of("shipment-board")
                .when(
                        PaymentTaken.class,
                        (before, e, at) -> new Shipment(e.orderId(), "to-ship", at, null, null, 0, null))
                .on(
                        OrderShipped.class,
                        (shipment, e, at) -> new Shipment(
                                e.orderId(), "on-its-way", at, e.carrier(), e.tracking(), e.parcels(), e.city()))
                .on(ParcelDelivered.class, (shipment, e, at) -> null)
                .on(OrderCancelled.class, (shipment, e, at) -> null);
    }
}
