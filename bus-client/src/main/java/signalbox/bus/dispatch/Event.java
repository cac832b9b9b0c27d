package signalbox.bus.dispatch;

import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// One item of a recorded envelope, as a projection sees it.
///
/// @param envelope the envelope around it: id, times, attributes
/// @param item the item itself
public record Event(Envelope envelope, Item item) {
    /// Returns the contract name.
    public String contract() {
        return item.contract();
    }

    /// Returns the bytes of the content.
    public Payload payload() {
        return item.payload();
    }
}
