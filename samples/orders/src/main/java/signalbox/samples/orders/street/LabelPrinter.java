package signalbox.samples.orders.street;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.Storage;
import signalbox.samples.orders.words.Commands.ShipOrder;
import signalbox.samples.orders.words.Words;

/// The program that printed labels before. It looked through the queue and threw out what it had no label for,
/// without a word about why.
final class LabelPrinter {
    private static final Set<String> NO_LABEL = Set.of("CH", "IS");
    private static final String QUEUE = "shipping";
    private static final int LOOKS_AT = 100;

    private final Storage storage;
    private final EnvelopeCodec codec;
    private final Season season;

    LabelPrinter(Storage storage, EnvelopeCodec codec, Season season) {
        this.storage = storage;
        this.codec = codec;
        this.season = season;
    }

    void look(Instant now) {
        var queue = storage.queues().queue(QUEUE);
        if (season.isOldPrinter(now) && queue.exists()) {
            for (var message : queue.look(LOOKS_AT).messages()) {
                if (hasNoLabel(message)) {
                    queue.take(Set.of(message.id()), Duration.ofMinutes(1)).forEach(this::throwOut);
                }
            }
        }
    }

    private void throwOut(Delivery taken) {
        var body = taken.message().body();
        storage.queues().queue(PoisonNames.poisonOf(QUEUE)).put(Outgoing.now(body));
        taken.complete();
    }

    private boolean hasNoLabel(Message message) {
        if (codec.read(message.body()) instanceof Decoded.Readable here
                && here.envelope().contract().equals(Words.contract(ShipOrder.class))) {
            try {
                var order = Words.read(here.envelope().items().getFirst().payload(), ShipOrder.class);
                return NO_LABEL.contains(order.address().country());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
