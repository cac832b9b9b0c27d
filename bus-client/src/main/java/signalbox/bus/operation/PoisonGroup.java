package signalbox.bus.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Poison messages that failed for the same cause.
///
/// @param key the same for the same cause, on every run: select the group by it
/// @param title the cause for people: `ArithmeticException: long overflow`
/// @param site where in the solution's own code it happened; empty when that is not known
/// @param count how many messages
/// @param first when the first of them failed; where no history exists, when it was put into the queue
/// @param last when the last of them failed; where no history exists, when it was put into the queue
/// @param keysAffected the ordering keys of the messages, sorted, without repetition
/// @param ids the messages: poison queue to message ids, oldest first
public record PoisonGroup(
        String key,
        String title,
        String site,
        long count,
        Instant first,
        Instant last,
        List<String> keysAffected,
        Map<String, List<String>> ids) {
    public PoisonGroup {
        keysAffected = List.copyOf(keysAffected);
        ids = Map.copyOf(ids);
    }
}
