package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;

/// Shows the messages at the head of a queue, decoded, without changing anything.
///
/// @param limit how many at most
public record ShowQueue(String queue, int limit) implements Operation<QueueListing> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Show " + queue);
    }

    @Override
    public QueueListing run(Bus bus, Progress progress) {
        var look = bus.storage().queues().queue(queue).look(limit);
        var bodies = new MessageBodies(bus);
        var shown = new ArrayList<ShownMessage>();
        for (var message : look.messages()) {
            shown.add(bodies.show(message));
            progress.at(shown.size(), look.messages().size());
        }
        return new QueueListing(queue, shown, look.total(), look.complete(), look.why());
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "show", bus, queue, "--limit", Integer.toString(limit));
    }
}
