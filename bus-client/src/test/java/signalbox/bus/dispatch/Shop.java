package signalbox.bus.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Storage;
import signalbox.bus.wire.WireCodec;

/// A medium with a log, handlers and a clock, as the tests of dispatch want it.
final class Shop {
    static final String LOG = "shop-tapes/domain.tmd";
    static final WireCodec CODEC = new WireCodec();

    final Storage storage;
    final HandClock clock;
    final Map<String, Handler> handlers = new HashMap<>();
    final List<Envelope> later = new ArrayList<>();
    Policy policy = Policy.of("orders-1");

    Shop(Storage storage, HandClock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    Dispatcher dispatcher() {
        return new Dispatcher(storage, outbox(), clock, handlers, policy);
    }

    Outbox outbox() {
        return new Outbox(storage, CODEC, LOG, (queue, envelope) -> later.add(envelope));
    }

    Envelope command(String id, String contract, String payload) {
        return Envelope.of(id, clock.instant(), Item.of(contract, Payload.ofText(payload)))
                .with(AttributeNames.KEY, id);
    }

    Payload send(String queue, Envelope envelope) {
        outbox().send(queue, envelope);
        return messages(queue).getLast().body();
    }

    /// Lets every wait and lease end.
    void passAnHour() {
        clock.pass(Duration.ofHours(1));
    }

    /// Runs a queue until nothing is left to try.
    void runAll(String queue) {
        var dispatcher = dispatcher();
        while (dispatcher.run(queue, 100).taken() > 0) {
            passAnHour();
        }
    }

    List<Message> messages(String queue) {
        var found = storage.queues().queue(queue);
        return found.exists() ? found.look(10_000).messages() : List.of();
    }

    List<Payload> bodies(String queue) {
        return messages(queue).stream().map(Message::body).toList();
    }

    List<Envelope> log() {
        var tape = storage.tapes().tape(LOG);
        return tape.exists()
                ? tape.read(0, 100_000).records().stream()
                        .map(record -> read(record.data()))
                        .toList()
                : List.of();
    }

    static Envelope read(Payload bytes) {
        return ((Decoded.Readable) CODEC.read(bytes)).envelope();
    }
}
