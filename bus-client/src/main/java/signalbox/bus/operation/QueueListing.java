package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.storage.Count;

/// Some messages of a queue, oldest first.
///
/// @param total how many the queue holds, hidden ones included
/// @param complete whether `messages` is all that can be seen
/// @param why why it is not complete, as half a sentence for people; empty when it is
public record QueueListing(String queue, List<ShownMessage> messages, Count total, boolean complete, String why) {
    public QueueListing {
        messages = List.copyOf(messages);
    }
}
