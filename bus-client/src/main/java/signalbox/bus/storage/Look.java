package signalbox.bus.storage;

import java.util.List;

/// What looking at a queue showed.
///
/// @param messages oldest first
/// @param total how many the queue holds, hidden ones included
/// @param complete whether `messages` is all that could be seen
/// @param why why it is not complete, as half a sentence for people; empty when it is
public record Look(List<Message> messages, Count total, boolean complete, String why) {
    public Look {
        messages = List.copyOf(messages);
    }
}
