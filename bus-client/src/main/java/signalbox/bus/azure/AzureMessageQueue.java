package signalbox.bus.azure;

import com.azure.core.util.Context;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.PeekedMessageItem;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Look;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Ticket;

/// One queue of an account. What it puts never expires: a message that an operator moved must not vanish after a
/// week, which is what the service does when nothing is said.
final class AzureMessageQueue implements MessageQueue {
    /// What the service shows or gives at once.
    static final int PAGE = 32;

    private static final Duration NEVER = Duration.ofSeconds(-1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final String name;
    private final AzureClients clients;
    private final AzureCalls calls;
    private final AzureTickets tickets;
    private final InstantSource clock;

    AzureMessageQueue(String name, AzureClients clients, AzureCalls calls, InstantSource clock) {
        this.name = name;
        this.clients = clients;
        this.calls = calls;
        this.clock = clock;
        this.tickets = new AzureTickets(name, clients, calls);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean exists() {
        if (!QueueNames.good(name)) {
            return false;
        }
        try {
            count();
            return true;
        } catch (BusException.Missing e) {
            return false;
        }
    }

    @Override
    public Count count() {
        var properties = calls.run(
                what(),
                () -> reading()
                        .getPropertiesWithResponse(AzureCalls.DEADLINE, Context.NONE)
                        .getValue());
        return Count.about(properties.getApproximateMessagesCountLong());
    }

    @Override
    public Look look(int limit) {
        var asked = Math.clamp(limit, 1, PAGE);
        var messages = calls.run(
                what(),
                () -> reading().peekMessages(asked, AzureCalls.DEADLINE, Context.NONE).stream()
                        .limit(Math.max(0, limit))
                        .map(AzureMessageQueue::message)
                        .toList());
        var total = count();
        var complete = messages.size() < Math.min(asked, limit) || messages.size() >= total.value();
        return new Look(messages, total, complete, complete ? "" : why(limit));
    }

    private static String why(int limit) {
        return limit <= PAGE
                ? "only the first " + limit + " were asked for"
                : "this service shows only the head, " + PAGE + " messages";
    }

    private static Message message(PeekedMessageItem item) {
        var body = item.getBody();
        var text = MessageText.read(body == null ? null : body.toString());
        return new Message(
                item.getMessageId(),
                text.body(),
                text.encoding(),
                item.getInsertionTime().toInstant(),
                expiry(item.getExpirationTime()),
                (int) item.getDequeueCount());
    }

    /// The service writes *never* as the last day of the year 9999.
    static java.time.@Nullable Instant expiry(@Nullable OffsetDateTime time) {
        return time == null || time.getYear() >= 9999 ? null : time.toInstant();
    }

    @Override
    public Ticket put(Outgoing message) {
        QueueNames.checked(name);
        var text = MessageText.write(name, message);
        var hidden = seconds(message.hiddenFor());
        try {
            return send(text, hidden);
        } catch (BusException.Missing e) {
            new AzureQueues(clients, calls, clock).create(name);
            return send(text, hidden);
        }
    }

    private Ticket send(String text, Duration hidden) {
        var sent = calls.run(
                what(),
                () -> clients.changeQueues()
                        .getQueueClient(name)
                        .sendMessageWithResponse(text, hidden, NEVER, AzureCalls.DEADLINE, Context.NONE)
                        .getValue());
        return new Ticket(sent.getMessageId(), sent.getPopReceipt());
    }

    /// Rounds up to what the service can do.
    ///
    /// @throws BusException.Refused when it is longer
    static Duration seconds(Duration time) {
        if (time.compareTo(LONGEST) > 0) {
            throw new BusException.Refused(
                    "SB-4335",
                    "A message cannot be hidden for " + time.toHours()
                            + " hours: this service hides for 7 days at most.",
                    "Use the scheduler for what is due later.");
        }
        return Duration.ofSeconds(time.plusNanos(999_999_999).toSeconds());
    }

    /// Rounds a lease up: no lease is shorter than a second.
    static Duration lease(Duration time) {
        return seconds(time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time);
    }

    @Override
    public List<Delivery> take(int max, Duration lease) {
        var taking = new AzureTaking(this, clients, calls, clock);
        var taken = new ArrayList<Delivery>();
        while (taken.size() < max) {
            var page = next(taking, taken, Math.min(PAGE, max - taken.size()), lease(lease));
            taken.addAll(page);
            if (page.isEmpty()) {
                break;
            }
        }
        return taken;
    }

    /// What was taken already is worth more than the error of the next page.
    private static List<Delivery> next(AzureTaking taking, List<Delivery> taken, int max, Duration lease) {
        try {
            return taking.page(max, lease);
        } catch (BusException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            return List.of();
        }
    }

    @Override
    public List<Delivery> take(Set<String> messageIds, Duration lease) {
        return messageIds.isEmpty()
                ? List.of()
                : new AzureTaking(this, clients, calls, clock).these(messageIds, lease(lease));
    }

    @Override
    public Settled complete(Ticket ticket) {
        return tickets.complete(ticket);
    }

    @Override
    public Settled reveal(Ticket ticket) {
        return tickets.reveal(ticket);
    }

    @Override
    public Ticket renew(Ticket ticket, Duration lease) {
        return tickets.update(ticket, null, lease(lease));
    }

    @Override
    public Ticket rewrite(Ticket ticket, Outgoing replacement) {
        return tickets.update(ticket, MessageText.write(name, replacement), seconds(replacement.hiddenFor()));
    }

    private QueueClient reading() {
        return clients.readQueues().getQueueClient(QueueNames.checked(name));
    }

    private String what() {
        return "Queue '" + name + "'";
    }
}
