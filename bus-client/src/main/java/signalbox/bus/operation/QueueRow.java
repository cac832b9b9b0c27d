package signalbox.bus.operation;

import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Count;

/// A queue in a list of queues.
///
/// @param poisonOf the queue whose poison messages it holds; absent when it is no poison queue
/// @param poisonQueue the queue of its own poison messages; absent when there is none
public record QueueRow(
        String name,
        Count count,
        @Nullable String poisonOf,
        @Nullable String poisonQueue) {}
