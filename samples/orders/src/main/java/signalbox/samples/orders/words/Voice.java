package signalbox.samples.orders.words;

import java.time.Instant;
import signalbox.bus.dispatch.HandlerContext;

/// How a handler speaks: in words instead of bytes.
public final class Voice {
    private final HandlerContext context;

    Voice(HandlerContext context) {
        this.context = context;
    }

    /// Returns the time of the message.
    public Instant now() {
        return context.now();
    }

    /// Says that something has happened.
    ///
    /// @param key what it is about: an order, a customer, an item
    public void publish(String key, Record event) {
        context.publish(Words.contract(event.getClass()), Words.write(event), key);
    }

    /// Tells a queue to do something.
    public void send(String queue, String key, Record command) {
        context.send(queue, Words.contract(command.getClass()), Words.write(command), key);
    }

    /// Tells a queue to do something at a time.
    public void sendAt(Instant when, String queue, String key, Record command) {
        context.sendAt(queue, Words.contract(command.getClass()), Words.write(command), key, when);
    }
}
