package signalbox.bus.operation;

import signalbox.bus.storage.Count;

/// A queue of poison messages.
///
/// @param queue its name
/// @param origin the queue its messages came from
/// @param originExists whether that queue is there
public record PoisonRow(String queue, Count count, String origin, boolean originExists) {}
