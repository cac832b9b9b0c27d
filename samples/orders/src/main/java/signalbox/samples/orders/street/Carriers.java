package signalbox.samples.orders.street;

import java.time.Duration;
import java.util.random.RandomGenerator;
import signalbox.samples.orders.books.EventCases;
import signalbox.samples.orders.books.LogFollower;
import signalbox.samples.orders.words.Commands.ReportDelivery;
import signalbox.samples.orders.words.Events.OrderShipped;

/// Bring parcels to people and say so, a day or three after they got them.
final class Carriers {
    private final Agenda agenda;
    private final ShopClock clock;
    private final Sender sender;
    private final RandomGenerator random;

    Carriers(Agenda agenda, ShopClock clock, Sender sender, RandomGenerator random) {
        this.agenda = agenda;
        this.clock = clock;
        this.sender = sender;
        this.random = random;
    }

    void follow(LogFollower log) {
        log.tell(new EventCases().on(OrderShipped.class, (e, at) -> shipped(e))::apply);
    }

    private void shipped(OrderShipped order) {
        var there = clock.instant().plus(Duration.ofMinutes(20 * 60 + random.nextInt(50 * 60)));
        var report = new ReportDelivery(order.orderId(), order.tracking());
        agenda.at(there, () -> sender.send("shipping", order.orderId(), report));
    }
}
