package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Progress;

/// Puts one message with exactly these bytes; gives its id in the queue.
public record PutMessage(String queue, Payload body) implements Operation<String> {
    @Override
    public Plan plan(Bus bus) {
        var facts = List.of(new Plan.Fact("Queue", queue), new Plan.Fact("Size", Sizes.of(body.size())));
        return new Plan("Put 1 message into " + queue, facts, List.of(), Plan.Effect.CHANGES);
    }

    @Override
    public String run(Bus bus, Progress progress) {
        return bus.storage().queues().queue(queue).put(Outgoing.now(body)).messageId();
    }

    /// The file is the operator's to name: the bytes stand nowhere else.
    @Override
    public List<String> command(String bus) {
        return List.of("queue", "put", bus, queue, "FILE");
    }
}
