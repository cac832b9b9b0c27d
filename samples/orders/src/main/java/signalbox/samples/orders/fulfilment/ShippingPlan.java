package signalbox.samples.orders.fulfilment;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import signalbox.samples.orders.books.OrderEntry;
import signalbox.samples.orders.words.Commands.ShipOrder;
import signalbox.samples.orders.words.Line;
import signalbox.samples.orders.words.Voice;

/// Who carries a parcel, and when. Large orders wait for the van at eight in the morning.
final class ShippingPlan {
    private static final LocalTime PICK_UP = LocalTime.of(8, 0);
    private static final long LARGE = 24;

    void send(String orderId, OrderEntry order, Voice say) {
        var pieces = order.lines().stream().mapToLong(Line::quantity).sum();
        var parcels = (int) Math.min(1 + pieces / 8, 40);
        var command = new ShipOrder(orderId, parcels, carrier(order), "AMS-1", order.shipTo());
        if (pieces >= LARGE) {
            say.sendAt(nextPickUp(say.now()), "shipping", orderId, command);
        } else {
            say.send("shipping", orderId, command);
        }
    }

    private static String carrier(OrderEntry order) {
        return switch (order.shipTo().country()) {
            case "NL" -> "PostNL";
            case "BE" -> "bpost";
            default -> "DHL";
        };
    }

    private static Instant nextPickUp(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var pickUp = today.atTime(PICK_UP).toInstant(ZoneOffset.UTC);
        return pickUp.isAfter(now) ? pickUp : today.plusDays(1).atTime(PICK_UP).toInstant(ZoneOffset.UTC);
    }
}
