package signalbox.samples.orders.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import signalbox.bus.dispatch.Event;
import signalbox.samples.orders.words.Words;

/// What to do at which event; all others mean nothing.
public final class EventCases {
    private final Map<String, Case<?>> cases = new HashMap<>();

    /// What to do at one kind of events.
    @FunctionalInterface
    public interface Deed<E> {
        /// Does it.
        ///
        /// @param at when the event happened
        void at(E event, Instant at);
    }

    private record Case<E extends Record>(Class<E> type, Deed<E> deed) {
        void apply(Event event) {
            var created = event.envelope().created();
            try {
                deed.at(Words.read(event.payload(), type), created == null ? Instant.EPOCH : created);
            } catch (IOException e) {
                throw new UncheckedIOException("Our own " + event.contract() + " cannot be read", e);
            }
        }
    }

    /// Adds a case.
    public <E extends Record> EventCases on(Class<E> event, Deed<E> deed) {
        cases.put(Words.contract(event), new Case<>(event, deed));
        return this;
    }

    /// Does what is to be done at an event.
    public void apply(Event event) {
        var deed = cases.get(event.contract());
        if (deed != null) {
            deed.apply(event);
        }
    }
}
