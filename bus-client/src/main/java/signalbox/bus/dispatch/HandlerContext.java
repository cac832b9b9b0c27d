package signalbox.bus.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// The message around an item, and the handler's voice. For one thread, for the time of one message.
///
/// Every envelope that leaves carries who sent it, the correlation of this message, its id as the causation, and the
/// key; its id follows from the id of this message and its place among what was said.
public final class HandlerContext {
    private final Envelope envelope;
    private final Instant now;
    private final String worker;
    private final List<Word> words = new ArrayList<>();

    HandlerContext(Envelope envelope, Instant now, String worker) {
        this.envelope = envelope;
        this.now = now;
        this.worker = worker;
    }

    /// What was said, to whom: a queue, or the domain log when it is absent.
    record Word(@Nullable String queue, Envelope envelope) {}

    /// Returns the envelope around the item.
    public Envelope envelope() {
        return envelope;
    }

    /// Returns the time, the same for the whole message.
    public Instant now() {
        return now;
    }

    /// Sends a message to a queue.
    ///
    /// @param key what the message is about: the ordering key
    public void send(String queue, String contract, Payload payload, String key) {
        words.add(new Word(queue, say(contract, payload, key)));
    }

    /// Sends a message to a queue at a time.
    ///
    /// @param key what the message is about: the ordering key
    public void sendAt(String queue, String contract, Payload payload, String key, Instant deliverOn) {
        words.add(new Word(queue, say(contract, payload, key).deliverAt(deliverOn)));
    }

    /// Appends an event to the domain log.
    ///
    /// @param key what the event is about
    public void publish(String contract, Payload payload, String key) {
        words.add(new Word(null, say(contract, payload, key)));
    }

    List<Word> words() {
        return words;
    }

    private Envelope say(String contract, Payload payload, String key) {
        var seed = envelope.id() + "/" + words.size();
        var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        var attributes = List.of(
                new Attribute(AttributeNames.SENDER, worker),
                new Attribute(
                        AttributeNames.CORRELATION,
                        envelope.attribute(AttributeNames.CORRELATION).orElse(envelope.id())),
                new Attribute(AttributeNames.CAUSATION, envelope.id()),
                new Attribute(AttributeNames.KEY, key));
        return new Envelope(id.toString(), now, null, attributes, List.of(Item.of(contract, payload)));
    }
}
