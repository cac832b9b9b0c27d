package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.storage.Count;

/// Poison messages by cause.
///
/// @param groups the largest first
/// @param total how many poison messages there are, hidden ones included
/// @param complete whether every message that can be seen is in a group
/// @param why why not, as half a sentence for people; empty when it is
public record PoisonGroups(List<PoisonGroup> groups, Count total, boolean complete, String why) {
    public PoisonGroups {
        groups = List.copyOf(groups);
    }
}
