package signalbox.samples.orders.street;

import java.time.Instant;
import java.util.random.RandomGenerator;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.EventCases;
import signalbox.samples.orders.books.LogFollower;
import signalbox.samples.orders.words.Address;
import signalbox.samples.orders.words.Commands.AmendOrder;
import signalbox.samples.orders.words.Commands.CancelOrder;
import signalbox.samples.orders.words.Events.OrderPlaced;

/// Buyers who change their mind. An address is changed on the order's page, which shows the order as it was when the
/// page was opened.
final class SecondThoughts {
    private final Agenda agenda;
    private final ShopClock clock;
    private final Sender web;
    private final Books books;
    private final RandomGenerator random;

    SecondThoughts(Agenda agenda, ShopClock clock, Sender web, Books books, RandomGenerator random) {
        this.agenda = agenda;
        this.clock = clock;
        this.web = web;
        this.books = books;
        this.random = random;
    }

    void follow(LogFollower log) {
        log.tell(new EventCases().on(OrderPlaced.class, (e, at) -> placed(e))::apply);
    }

    private void placed(OrderPlaced order) {
        if (!order.channel().equals("web")) {
            return;
        }
        var luck = random.nextInt(1_000);
        var later = clock.instant().plusSeconds(60 + random.nextInt(1_500));
        if (luck < 9) {
            agenda.at(
                    later, () -> web.send("orders", order.orderId(), new CancelOrder(order.orderId(), "by the buyer")));
        } else if (luck < 34) {
            agenda.at(later, () -> openPage(order.orderId(), later));
        }
    }

    private void openPage(String orderId, Instant opened) {
        books.order(orderId).ifPresent(seen -> {
            var elsewhere = new Address(
                    "Postbus " + (10 + random.nextInt(990)),
                    seen.shipTo().city(),
                    seen.shipTo().country());
            var sent = opened.plusSeconds(40 + random.nextInt(90));
            agenda.at(sent, () -> web.send("orders", orderId, new AmendOrder(orderId, seen.version(), elsewhere)));
        });
    }
}
