package signalbox.bus.storage;

import java.util.List;
import java.util.Optional;

/// The queues of a medium.
///
/// A queue and the queue of its poison messages are a pair by name: see [PoisonNames]. A medium whose layout
/// differs (a sub-folder) MUST present it under the paired name.
public interface Queues {
    /// Returns all queues by name, with their counts.
    List<QueueSummary> list();

    /// Returns a queue by its name. Costs nothing; the queue MAY not exist.
    MessageQueue queue(String name);

    /// Makes the queue if it is not there. Returns whether it was made.
    boolean create(String name);

    /// Returns the way to move a message between two queues in one indivisible step, where the medium has one.
    default Optional<AtomicMoves> atomicMoves() {
        return Optional.empty();
    }
}
