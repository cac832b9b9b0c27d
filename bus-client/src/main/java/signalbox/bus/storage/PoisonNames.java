package signalbox.bus.storage;

import java.util.Optional;

/// The rule that pairs a queue with the queue of its poison messages: the suffix `-poison`, as Lokad.CQRS and
/// Azure Functions have it.
public final class PoisonNames {
    /// What a poison queue's name ends with.
    public static final String SUFFIX = "-poison";

    private PoisonNames() {}

    /// Returns whether the name is that of a poison queue.
    public static boolean isPoison(String queue) {
        return queue.length() > SUFFIX.length() && queue.endsWith(SUFFIX);
    }

    /// Returns the poison queue of a queue.
    public static String poisonOf(String queue) {
        return queue + SUFFIX;
    }

    /// Returns the queue whose poison messages the queue holds, if it is a poison queue.
    public static Optional<String> originOf(String queue) {
        return isPoison(queue) ? Optional.of(queue.substring(0, queue.length() - SUFFIX.length())) : Optional.empty();
    }
}
