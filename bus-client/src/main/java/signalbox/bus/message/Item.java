package signalbox.bus.message;

import java.util.List;

/// One message inside an envelope.
///
/// @param contract the contract name as it was on the wire; empty when the bytes carried none
/// @param payload the exact bytes of the content
/// @param attributes in wire order; names MAY repeat
public record Item(String contract, Payload payload, List<Attribute> attributes) {
    public Item {
        attributes = List.copyOf(attributes);
    }

    /// Returns an item without attributes.
    public static Item of(String contract, Payload payload) {
        return new Item(contract, payload, List.of());
    }
}
