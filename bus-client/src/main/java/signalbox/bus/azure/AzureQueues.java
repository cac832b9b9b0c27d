package signalbox.bus.azure;

import com.azure.core.util.Context;
import com.azure.storage.queue.models.QueueItem;
import com.azure.storage.queue.models.QueuesSegmentOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Queues;

/// The queues of an account.
final class AzureQueues implements Queues {
    private static final Duration LIST_DEADLINE = Duration.ofSeconds(60);

    /// How many counts are asked for at the same time: each is a call of its own.
    private static final int TOGETHER = 8;

    private final AzureClients clients;
    private final AzureCalls calls;
    private final InstantSource clock;

    AzureQueues(AzureClients clients, AzureCalls calls, InstantSource clock) {
        this.clients = clients;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public List<QueueSummary> list() {
        var client = clients.readManyQueues();
        var names = names();
        return calls.run(
                "The queues",
                () -> Flux.fromIterable(names)
                        .flatMap(
                                name -> summary(
                                        name,
                                        client.getQueueAsyncClient(name)
                                                .getProperties()
                                                .map(found -> found.getApproximateMessagesCountLong())),
                                TOGETHER)
                        .sort(Comparator.comparing(QueueSummary::name))
                        .collectList()
                        .timeout(LIST_DEADLINE)
                        .block());
    }

    /// A queue that was deleted meanwhile is left out.
    private static Mono<QueueSummary> summary(String name, Mono<Long> count) {
        return count.map(value -> new QueueSummary(name, Count.about(value)))
                .onErrorResume(
                        thrown -> thrown instanceof RuntimeException e
                                && AzureCalls.codeOf(e).equals("QueueNotFound"),
                        thrown -> Mono.empty());
    }

    private List<String> names() {
        var only = clients.only();
        if (only != null) {
            return List.of(only);
        }
        // An emulator answers a list without the wish for metadata with an error.
        var options = new QueuesSegmentOptions().setIncludeMetadata(true);
        return calls.run(
                "The queues",
                () -> clients.readQueues().listQueues(options, AzureCalls.DEADLINE, Context.NONE).stream()
                        .map(QueueItem::getName)
                        .toList());
    }

    @Override
    public MessageQueue queue(String name) {
        return new AzureMessageQueue(name, clients, calls, clock);
    }

    @Override
    public boolean create(String name) {
        var client = clients.changeQueues().getQueueClient(QueueNames.checked(name));
        try {
            var answer = calls.run(
                    "Queue '" + name + "'", () -> client.createWithResponse(null, AzureCalls.DEADLINE, Context.NONE));
            return answer.getStatusCode() == 201;
        } catch (BusException.Conflict e) {
            if (AzureCalls.codeOf(e).equals("QueueAlreadyExists")) {
                return false;
            }
            throw e;
        }
    }
}
