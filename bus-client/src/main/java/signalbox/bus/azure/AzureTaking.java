package signalbox.bus.azure;

import com.azure.core.util.Context;
import com.azure.storage.queue.models.QueueMessageItem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Ticket;

/// Takes messages of one queue. The service gives only the head: to get certain messages, everything before them is
/// taken too, and given back.
final class AzureTaking {
    /// Long enough for a search through a deep queue and for giving back what was not wanted.
    private static final Duration SEARCH = Duration.ofMinutes(5);

    /// How many are given back at the same time.
    private static final int TOGETHER = 8;

    private final AzureMessageQueue queue;
    private final AzureClients clients;
    private final AzureCalls calls;
    private final InstantSource clock;

    AzureTaking(AzureMessageQueue queue, AzureClients clients, AzureCalls calls, InstantSource clock) {
        this.queue = queue;
        this.clients = clients;
        this.calls = calls;
        this.clock = clock;
    }

    /// Takes up to 32 messages from the head. Never tries twice: what a lost answer held comes back after the lease.
    List<Delivery> page(int max, Duration lease) {
        var client = clients.changeQueues().getQueueClient(QueueNames.checked(queue.name()));
        return calls.run(
                what(),
                () -> client.receiveMessages(max, lease, AzureCalls.DEADLINE, Context.NONE).stream()
                        .map(this::delivery)
                        .toList());
    }

    private Delivery delivery(QueueMessageItem item) {
        var body = item.getBody();
        var text = MessageText.read(body == null ? null : body.toString());
        var message = new Message(
                item.getMessageId(),
                text.body(),
                text.encoding(),
                item.getInsertionTime().toInstant(),
                AzureMessageQueue.expiry(item.getExpirationTime()),
                (int) item.getDequeueCount());
        return new Delivery(queue, message, new Ticket(item.getMessageId(), item.getPopReceipt()));
    }

    /// Takes these messages, as many as are found before half of the search time is over.
    List<Delivery> these(Set<String> ids, Duration lease) {
        var hold = lease.compareTo(SEARCH) > 0 ? lease : SEARCH;
        var found = new ArrayList<Delivery>();
        var others = new ArrayList<Delivery>();
        try {
            search(ids, hold, found, others);
        } catch (RuntimeException e) {
            others.addAll(found);
            throw e;
        } finally {
            giveBack(others);
        }
        found.removeIf(one -> !keep(one, lease));
        return found;
    }

    private void search(Set<String> ids, Duration hold, List<Delivery> found, List<Delivery> others) {
        var until = clock.instant().plus(hold.dividedBy(2));
        var missing = new HashSet<>(ids);
        while (!missing.isEmpty() && clock.instant().isBefore(until)) {
            var page = page(AzureMessageQueue.PAGE, hold);
            if (page.isEmpty()) {
                return;
            }
            for (var one : page) {
                (missing.remove(one.message().id()) ? found : others).add(one);
            }
        }
    }

    /// From now on the caller's lease counts, not that of the search.
    private static boolean keep(Delivery one, Duration lease) {
        try {
            one.renew(lease);
            return true;
        } catch (BusException.Conflict e) {
            return false;
        }
    }

    /// Shows messages again, also when the thread was interrupted. What cannot be given back now comes back by
    /// itself when the search time is over.
    private void giveBack(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        var interrupted = Thread.interrupted();
        try {
            var client = clients.changeManyQueues().getQueueAsyncClient(queue.name());
            calls.run(
                    what(),
                    () -> Flux.fromIterable(deliveries)
                            .map(Delivery::ticket)
                            .flatMap(
                                    ticket -> client.updateMessageWithResponse(
                                                    ticket.messageId(), ticket.receipt(), null, Duration.ZERO)
                                            .onErrorResume(thrown -> Mono.empty()),
                                    TOGETHER)
                            .then()
                            .timeout(SEARCH.dividedBy(2))
                            .block());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String what() {
        return "Queue '" + queue.name() + "'";
    }
}
