package signalbox.bus.transfer;

import java.util.Set;

/// Which messages of a queue are meant.
public sealed interface Selection {
    /// Every message that is in the queue when the work begins, as far as the medium can tell.
    record All() implements Selection {}

    /// The messages with these ids of the medium.
    record Ids(Set<String> ids) implements Selection {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /// Returns the selection of everything.
    static Selection all() {
        return new All();
    }

    /// Returns the selection of some messages.
    static Selection of(Set<String> ids) {
        return new Ids(ids);
    }
}
