package signalbox.samples.orders.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Event;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Payload;
import signalbox.samples.orders.words.Words;

/// A projection by its cases: which events it knows, which view each of them touches, and what it does there.
/// Never changes once made.
final class Cases<V extends Record> implements Projection<V> {
    private final String view;
    private final Map<String, Case<V, ?>> cases;

    private Cases(String view, Map<String, Case<V, ?>> cases) {
        this.view = view;
        this.cases = Map.copyOf(cases);
    }

    static <V extends Record> Cases<V> of(String view) {
        return new Cases<>(view, Map.of());
    }

    /// Which views an event touches.
    @FunctionalInterface
    interface Keys<E> {
        List<String> of(E event, Instant at);
    }

    /// The view after an event; null when there is none then.
    @FunctionalInterface
    interface Fold<V, E> {
        @Nullable
        V after(@Nullable V before, E event, Instant at);
    }

    private static final class Case<V, E extends Record> {
        private final Class<E> type;
        private final @Nullable Keys<E> keys;
        private final Fold<V, E> fold;

        /// The last event that was read: one event is folded into many views.
        private volatile @Nullable Read<E> last;

        Case(Class<E> type, @Nullable Keys<E> keys, Fold<V, E> fold) {
            this.type = type;
            this.keys = keys;
            this.fold = fold;
        }

        private record Read<E>(Event event, E word) {}

        List<String> keys(Event event) {
            var found = keys == null
                    ? event.envelope().attribute(AttributeNames.KEY).stream()
                    : keys.of(read(event), at(event)).stream();
            return found.map(key -> key.toLowerCase(Locale.ROOT)).toList();
        }

        @Nullable
        V after(@Nullable V before, Event event) {
            return fold.after(before, read(event), at(event));
        }

        private E read(Event event) {
            var before = last;
            if (before != null && before.event() == event) {
                return before.word();
            }
            try {
                var word = Words.read(event.payload(), type);
                last = new Read<>(event, word);
                return word;
            } catch (IOException e) {
                throw new UncheckedIOException("This is no " + event.contract(), e);
            }
        }

        private static Instant at(Event event) {
            var created = event.envelope().created();
            return created == null ? Instant.EPOCH : created;
        }
    }

    /// Returns this with a case that changes the view the event is about, if it is there.
    <E extends Record> Cases<V> on(Class<E> event, Change<V, E> change) {
        return with(event, null, unlessAbsent(change));
    }

    /// Returns this with a case that changes another view, if it is there.
    <E extends Record> Cases<V> on(Class<E> event, Function<E, String> key, Change<V, E> change) {
        return with(event, (e, at) -> List.of(key.apply(e)), unlessAbsent(change));
    }

    private static <V, E> Fold<V, E> unlessAbsent(Change<V, E> change) {
        return (before, e, at) -> before == null ? null : change.after(before, e, at);
    }

    /// The view after an event that found one.
    @FunctionalInterface
    interface Change<V, E> {
        @Nullable
        V after(V before, E event, Instant at);
    }

    /// Returns this with a case that makes or changes the view the event is about.
    <E extends Record> Cases<V> when(Class<E> event, Fold<V, E> fold) {
        return with(event, null, fold);
    }

    /// Returns this with a case that makes or changes other views.
    <E extends Record> Cases<V> when(Class<E> event, Keys<E> keys, Fold<V, E> fold) {
        return with(event, keys, fold);
    }

    private <E extends Record> Cases<V> with(Class<E> event, @Nullable Keys<E> keys, Fold<V, E> fold) {
        var more = new HashMap<>(cases);
        more.put(Words.contract(event), new Case<>(event, keys, fold));
        return new Cases<>(view, more);
    }

    /// Returns this as it was before it knew an event.
    Cases<V> without(Class<? extends Record> event) {
        var less = new HashMap<>(cases);
        less.remove(Words.contract(event));
        return new Cases<>(view, less);
    }

    @Override
    public String view() {
        return view;
    }

    @Override
    public List<String> keys(Event event) {
        var found = cases.get(event.contract());
        return found == null ? List.of() : found.keys(event);
    }

    @Override
    public @Nullable V fold(String key, @Nullable V before, Event event) {
        var found = cases.get(event.contract());
        return found == null ? before : found.after(before, event);
    }

    @Override
    public Payload write(V shown) {
        return Words.write(shown);
    }
}
