package signalbox.bus.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was sent: who, when, when to deliver, and the items.
///
/// @param id opaque; empty when the bytes carried none (a plain JSON or text body)
/// @param created when the sender made it, to 100 ns; absent when the bytes carried none
/// @param deliverOn when it may be delivered; absent means now
/// @param attributes in wire order; names MAY repeat, the first wins in [#attribute]
/// @param items in the order of the sender
public record Envelope(
        String id,
        @Nullable Instant created,
        @Nullable Instant deliverOn,
        List<Attribute> attributes,
        List<Item> items) {
    public Envelope {
        attributes = List.copyOf(attributes);
        items = List.copyOf(items);
    }

    /// Returns an envelope with one item, deliverable now.
    public static Envelope of(String id, Instant created, Item item) {
        return new Envelope(id, created, null, List.of(), List.of(item));
    }

    /// Returns the value of the first attribute with the name, if it is there and has a value.
    public Optional<String> attribute(String name) {
        return attributes.stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .map(Attribute::value);
    }

    /// Returns a copy with one more attribute at the end.
    public Envelope with(String name, @Nullable String value) {
        var more = Stream.concat(attributes.stream(), Stream.of(new Attribute(name, value)))
                .toList();
        return new Envelope(id, created, deliverOn, more, items);
    }

    /// Returns a copy with another delivery time; null means now.
    public Envelope deliverAt(@Nullable Instant when) {
        return new Envelope(id, created, when, attributes, items);
    }

    /// Returns a copy with another id.
    public Envelope withId(String newId) {
        return new Envelope(newId, created, deliverOn, attributes, items);
    }

    /// Returns the contract of the first item, or an empty text.
    public String contract() {
        return items.isEmpty() ? "" : items.getFirst().contract();
    }
}
