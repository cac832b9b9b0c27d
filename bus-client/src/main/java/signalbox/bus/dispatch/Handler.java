package signalbox.bus.dispatch;

import signalbox.bus.message.Item;

/// What a solution does with a message of one contract. A plain function: it needs no base class, annotation or
/// container. Implementations MUST be safe for use by as many threads as call the dispatcher.
///
/// What the handler sends and publishes through the context happens after it returned, or not at all. As a message
/// MAY be handled again after a crash, the same message in the same state MUST lead to the same words in the same
/// order; they then carry the same ids.
@FunctionalInterface
public interface Handler {
    /// Handles one item of a message.
    ///
    /// @throws Exception whatever is in the way: the attempt is written down, the message tried again, and parked
    ///     with its reason after the last attempt
    void handle(Item item, HandlerContext context) throws Exception;
}
