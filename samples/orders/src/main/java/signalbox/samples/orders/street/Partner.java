package signalbox.samples.orders.street;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Outgoing;
import signalbox.samples.orders.words.Commands.PlaceOrder;
import signalbox.samples.orders.words.Line;

/// Another shop that sends us orders with a program of its own. For some days its file transfer broke off in the
/// middle, or mangled what it carried.
final class Partner {
    private static final Duration PAUSE = Duration.ofHours(19);
    private static final int BREAK_MINUTES = 88;

    private final Shoppers.Place place;
    private final Sender sender;
    private final Street.Ground ground;
    private final RandomGenerator random;
    private final People people;
    private int orders;

    Partner(Shoppers.Place place, Sender sender, Street.Ground ground, RandomGenerator random) {
        this.place = place;
        this.sender = sender;
        this.ground = ground;
        this.random = random;
        this.people = new People(random);
    }

    void open() {
        var season = place.season();
        for (var at = season.start().plus(PAUSE); at.isBefore(season.end()); at = at.plus(PAUSE)) {
            var time = at;
            place.agenda().at(time, () -> {
                var order = order(time);
                sender.send("orders", order.orderId(), order);
            });
        }
        var step = Duration.ofMinutes(BREAK_MINUTES);
        for (var at = season.start().plus(step); at.isBefore(season.end()); at = at.plus(step)) {
            var time = at.plusSeconds(random.nextInt(3_000));
            if (season.isBrokenFeed(time)) {
                place.agenda().at(time, () -> sendBroken(time));
            }
        }
    }

    private PlaceOrder order(Instant now) {
        var person = people.anyone();
        var article = place.catalogue().liked(random);
        var lines = List.of(new Line(article.sku(), 1 + random.nextInt(3), article.price()));
        var id = "mp-" + (7_001 + orders++);
        return new PlaceOrder(id, person.customer(), "partner", "EUR", lines, null, person.home(), null, now);
    }

    private void sendBroken(Instant now) {
        var order = order(now);
        var envelope = sender.envelope(order.orderId(), order, null);
        var bytes = ground.codec().write(envelope);
        var broken = switch (random.nextInt(5)) {
            case 0 -> ground.codec().write(cutPayload(envelope));
            case 1, 2 -> noise(bytes);
            default -> bytes.slice(0, 30 + random.nextInt(120));
        };
        ground.storage().queues().queue("orders").put(Outgoing.now(broken));
    }

    /// The transfer broke off in the order itself, and the envelope was put around what there was.
    private Envelope cutPayload(Envelope envelope) {
        var whole = envelope.items().getFirst();
        var part = whole.payload().slice(0, whole.payload().size() / 2);
        return new Envelope(
                envelope.id(),
                envelope.created(),
                null,
                envelope.attributes(),
                List.of(Item.of(whole.contract(), part)));
    }

    private Payload noise(Payload bytes) {
        var mangled = bytes.toByteArray();
        for (var n = 0; n < mangled.length; n++) {
            mangled[n] = (byte) (mangled[n] ^ 0x80 ^ random.nextInt(4));
        }
        return Payload.owning(mangled);
    }
}
