package signalbox.bus.storage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import signalbox.bus.message.Payload;

/// A medium as the suites of queues see it: how to open it, what differs, and what the tests say often.
public abstract class QueueMedium {
    /// Far longer than a test takes.
    protected static final Duration LEASE = Duration.ofSeconds(60);

    private final List<Storage> opened = new ArrayList<>();
    private Storage storage;

    /// Opens the place of this test: a new handle on the same content at every call. The suite closes it.
    protected abstract Storage open();

    /// Returns the clock of the medium.
    protected abstract InstantSource clock();

    /// Lets this much time pass for the medium: turns the clock by hand, or waits where the clock is not ours.
    protected abstract void pass(Duration time);

    /// Returns the name of a queue that no other test uses, where the place outlives a test.
    protected String name(String name) {
        return name;
    }

    /// Returns the least time that a message can be hidden for.
    protected Duration visibilityStep() {
        return Duration.ofMillis(1);
    }

    /// Returns how far the medium's times may be from the clock.
    protected Duration clockTolerance() {
        return Duration.ofMillis(1);
    }

    /// Returns whether a body of any bytes can be carried plain.
    protected boolean carriesAnyBytes() {
        return true;
    }

    /// Returns whether a body of no bytes can be carried.
    protected boolean carriesEmptyBodies() {
        return true;
    }

    /// Returns the size of the largest body that is carried, at most 60 KB in this suite.
    protected int largestBody() {
        return 60 * 1024;
    }

    /// Returns whether a body of one byte more than the largest is refused.
    protected boolean refusesLargerBodies() {
        return false;
    }

    /// Returns whether counts are exact.
    protected boolean exactCounts() {
        return true;
    }

    /// Returns how many messages a look shows at most.
    protected int lookLimit() {
        return Integer.MAX_VALUE;
    }

    /// Returns whether the medium moves messages in one step.
    protected boolean movesInOneStep() {
        return true;
    }

    @BeforeEach
    final void openStorage() {
        storage = another();
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(Storage::close);
    }

    /// Returns the storage of this test.
    protected final Storage storage() {
        return storage;
    }

    /// Returns a new handle on the same content, as another process would have.
    protected final Storage another() {
        var one = open();
        opened.add(one);
        return one;
    }

    /// Returns a queue of this test.
    protected final MessageQueue queue(String name) {
        return storage.queues().queue(name(name));
    }

    /// Returns what another process sees.
    protected final MessageQueue elsewhere(MessageQueue queue) {
        return another().queues().queue(queue.name());
    }

    /// Puts a visible message.
    protected final Ticket put(MessageQueue queue, String text) {
        return queue.put(Outgoing.now(Payload.ofText(text)));
    }

    /// Returns the texts of what can be seen.
    protected static List<String> seen(MessageQueue queue) {
        return queue.look(1000).messages().stream()
                .map(message -> message.body().text())
                .toList();
    }

    /// Returns the texts of what was taken.
    protected static List<String> texts(List<Delivery> deliveries) {
        return deliveries.stream().map(taken -> taken.message().body().text()).toList();
    }

    /// Returns a time in which a lease of one step ends.
    protected final Duration longerThanAStep() {
        return visibilityStep().plus(visibilityStep().dividedBy(2)).plusMillis(1);
    }

    /// Takes the oldest message for the least time there is.
    protected final Delivery takenForAStep(MessageQueue queue) {
        return queue.take(1, visibilityStep()).getFirst();
    }

    /// Tickets are plain text: what a journal gives back is as good as the original.
    protected static Ticket journalled(Ticket ticket) {
        return new Ticket(new String(ticket.messageId()), new String(ticket.receipt()));
    }
}
