package signalbox.samples.orders.street;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Outbox;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.samples.orders.words.Words;

/// A program outside the shop that sends it messages. The same seed gives the same ids.
public final class Sender {
    private final String name;
    private final Outbox outbox;
    private final InstantSource clock;
    private final long seed;
    private long sent;

    public Sender(String name, Outbox outbox, InstantSource clock, long seed) {
        this.name = name;
        this.outbox = outbox;
        this.clock = clock;
        this.seed = seed;
    }

    /// Sends a command.
    public void send(String queue, String key, Record command) {
        outbox.send(queue, envelope(key, command, null));
    }

    /// Sends a command that waits for its time.
    public void sendAt(Instant when, String queue, String key, Record command) {
        outbox.send(queue, envelope(key, command, when));
    }

    Envelope envelope(String key, Record command, @Nullable Instant when) {
        var id = UUID.nameUUIDFromBytes((name + "/" + seed + "/" + ++sent).getBytes(StandardCharsets.UTF_8));
        var item = Item.of(Words.contract(command.getClass()), Words.write(command));
        return Envelope.of(id.toString(), clock.instant(), item)
                .with(AttributeNames.SENDER, name)
                .with(AttributeNames.CORRELATION, id.toString())
                .with(AttributeNames.KEY, key)
                .deliverAt(when);
    }
}
