package signalbox.samples.orders.street;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Address;
import signalbox.samples.orders.words.Commands.ConfirmEmail;
import signalbox.samples.orders.words.Commands.PlaceOrder;
import signalbox.samples.orders.words.Commands.RegisterCustomer;
import signalbox.samples.orders.words.Line;

/// People who buy in the web shop.
final class Shoppers {
    private static final int FIRST_ORDER = 1_001;
    /// Since the last release of the web shop, "as many as you like" is sent as a number.
    private static final long ENDLESS = 2_147_483_648L;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(40);

    private final Place place;
    private final Sender web;
    private final RandomGenerator random;
    private final People people;
    private int orders;

    /// Where people meet the shop.
    record Place(Agenda agenda, ShopClock clock, Season season, Catalogue catalogue) {}

    Shoppers(Place place, Sender web, RandomGenerator random) {
        this.place = place;
        this.web = web;
        this.random = random;
        this.people = new People(random);
    }

    void open() {
        comeAgain(place.season().start().plus(Duration.ofHours(1)));
    }

    private void comeAgain(Instant after) {
        var pause = -Math.log(1 - random.nextDouble()) / place.season().ordersPerHour(after);
        var next = after.plusMillis((long) (pause * Duration.ofHours(1).toMillis()))
                .plus(SHORTEST_PAUSE);
        place.agenda().at(next, () -> {
            buy(people.anyone());
            comeAgain(next);
        });
    }

    private void buy(People.Person person) {
        var now = place.clock().instant();
        var customer = person.customer();
        if (person.isNew()) {
            web.send(
                    "orders",
                    customer.id(),
                    new RegisterCustomer(customer, person.home().city()));
            var later = now.plusSeconds(90 + random.nextInt(1_800));
            place.agenda()
                    .at(
                            later,
                            () -> web.send("orders", customer.id(), new ConfirmEmail(customer.id(), customer.email())));
        }
        var id = Integer.toString(FIRST_ORDER + orders++);
        web.send("orders", id, order(id, person, now));
    }

    private PlaceOrder order(String id, People.Person person, Instant now) {
        var business = random.nextInt(100) < 2;
        var lines = business ? many() : some();
        if (place.season().isGiftCardBug(now) && random.nextInt(1_000) < 25) {
            lines.add(new Line(Catalogue.GIFT_CARD.sku(), ENDLESS, Catalogue.GIFT_CARD.price()));
        }
        var note = business ? deliveryPlan(person.home()) : null;
        return new PlaceOrder(id, person.customer(), "web", "EUR", lines, coupon(), person.home(), note, now);
    }

    private @Nullable String coupon() {
        var luck = random.nextInt(100);
        return luck < 12 ? "WINTER-10" : luck < 16 ? "HELLO-5" : null;
    }

    private List<Line> some() {
        var lines = new ArrayList<Line>();
        var count = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        for (var n = 0; n < count; n++) {
            lines.add(line(1 + Math.min(random.nextInt(4), random.nextInt(4))));
        }
        return lines;
    }

    /// A restaurant that opens.
    private List<Line> many() {
        var lines = new ArrayList<Line>();
        var count = 42 + random.nextInt(30);
        for (var n = 0; n < count; n++) {
            lines.add(line(2L + random.nextInt(8)));
        }
        return lines;
    }

    private Line line(long quantity) {
        var article = place.catalogue().liked(random);
        return new Line(article.sku(), quantity, article.price());
    }

    private String deliveryPlan(Address home) {
        var plan = new StringBuilder("To the kitchen of " + home.street() + ", " + home.city() + ".");
        for (var room = 1; room <= 40; room++) {
            var time = 8 + room % 10;
            plan.append(" Table ")
                    .append(room)
                    .append(": unpack, wash, lay by ")
                    .append(time)
                    .append(":00;");
            plan.append(" ring bell ").append(1 + random.nextInt(9)).append(", ask for the chef.");
        }
        return plan.toString();
    }
}
