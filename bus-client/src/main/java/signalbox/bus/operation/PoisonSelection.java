package signalbox.bus.operation;

import java.util.Set;

/// Which poison messages of a queue are meant.
public sealed interface PoisonSelection {
    /// Every message.
    record All() implements PoisonSelection {}

    /// The messages with these ids.
    record Ids(Set<String> ids) implements PoisonSelection {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /// The messages of one group: [PoisonGroup#key].
    record Group(String key) implements PoisonSelection {}
}
