package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Queues] promise of messages that are put, looked at and moved, for every medium. A medium extends this and
/// [LeasesContract], says how to open it, and declares what differs.
public abstract class QueuesContract {
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

    @Test
    void aQueueThatIsNotThereIsMissing() {
        var queue = queue("nowhere");
        var ticket = new Ticket("no-message", "no-receipt");

        assertThat(queue.name()).isEqualTo(name("nowhere"));
        assertThat(queue.exists()).isFalse();
        missing(queue::count);
        missing(() -> queue.look(10));
        missing(() -> queue.take(1, LEASE));
        missing(() -> queue.take(Set.of("no-message"), LEASE));
        missing(() -> queue.complete(ticket));
        missing(() -> queue.reveal(ticket));
        missing(() -> queue.renew(ticket, LEASE));
        assertThat(queue.exists()).as("looking made nothing").isFalse();
        assertThat(storage.queues().list()).extracting(QueueSummary::name).doesNotContain(queue.name());
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BusException.Missing.class);
    }

    @Test
    void aQueueIsMadeOnce() {
        assertThat(storage.queues().create(name("orders"))).isTrue();
        assertThat(storage.queues().create(name("orders"))).isFalse();

        var queue = elsewhere(queue("orders"));
        assertThat(queue.exists()).isTrue();
        assertThat(queue.count().value()).isZero();
        assertThat(queue.look(10).messages()).isEmpty();
        assertThat(queue.look(10).complete()).isTrue();
        assertThat(queue.take(1, LEASE)).isEmpty();
        assertThat(another().queues().list())
                .extracting(QueueSummary::name)
                .contains(queue.name())
                .isSorted();
    }

    @Test
    void puttingMakesTheQueueAndIsSeenByOthers() {
        var queue = queue("orders");
        var before = clock().instant();
        var ticket = put(queue, "first");
        var after = clock().instant();

        var look = elsewhere(queue).look(10);
        assertThat(look.complete()).isTrue();
        assertThat(look.why()).isEmpty();
        var message = look.messages().getFirst();
        assertThat(look.messages()).hasSize(1);
        assertThat(message.id()).isEqualTo(ticket.messageId());
        assertThat(message.body()).isEqualTo(Payload.ofText("first"));
        assertThat(message.dequeueCount()).isZero();
        assertThat(message.inserted()).isBetween(before.minus(clockTolerance()), after.plus(clockTolerance()));
    }

    @Test
    void messagesAreSeenAndTakenOldestFirst() {
        var queue = queue("orders");
        var all = IntStream.range(0, 12).mapToObj(i -> "message " + i).toList();
        all.forEach(text -> put(queue, text));

        assertThat(seen(queue)).isEqualTo(all);
        assertThat(texts(queue.take(5, LEASE))).isEqualTo(all.subList(0, 5));
        assertThat(seen(queue)).isEqualTo(all.subList(5, 12));
        assertThat(texts(elsewhere(queue).take(100, LEASE))).isEqualTo(all.subList(5, 12));
        assertThat(queue.take(1, LEASE)).isEmpty();
    }

    @Test
    void aLookThatShowsNotAllSaysWhy() {
        var queue = queue("orders");
        IntStream.range(0, 40).forEach(i -> put(queue, "message " + i));

        var few = queue.look(3);
        assertThat(few.messages()).hasSize(3);
        assertThat(few.complete()).isFalse();
        assertThat(few.why()).isNotEmpty();
        var many = queue.look(100);
        assertThat(many.messages()).hasSize(Math.min(40, lookLimit()));
        assertThat(many.complete()).isEqualTo(lookLimit() >= 40);
        assertThat(many.why().isEmpty()).isEqualTo(many.complete());
        assertThat(many.total().value()).isGreaterThanOrEqualTo(many.messages().size());
    }

    @Test
    void lookingChangesNothing() {
        var queue = queue("orders");
        IntStream.range(0, 3).forEach(i -> put(queue, "message " + i));

        var first = queue.look(10);
        IntStream.range(0, 10).forEach(i -> elsewhere(queue).look(10));
        assertThat(queue.look(10)).isEqualTo(first);
        assertThat(first.messages()).extracting(Message::dequeueCount).containsOnly(0);
        assertThat(queue.take(3, LEASE))
                .extracting(taken -> taken.message().dequeueCount())
                .containsOnly(1);
    }

    @Test
    void idsAreUniqueAndStay() {
        var queue = queue("orders");
        var ids = IntStream.range(0, 10)
                .mapToObj(i -> put(queue, "same").messageId())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(queue.look(20).messages()).extracting(Message::id).isEqualTo(ids);
        assertThat(queue.take(20, LEASE))
                .extracting(taken -> taken.message().id())
                .isEqualTo(ids);
    }

    @Test
    void countsHoldHiddenMessagesToo() {
        var queue = queue("orders");
        IntStream.range(0, 5).forEach(i -> put(queue, "message " + i));
        queue.put(new Outgoing(Payload.ofText("hidden"), null, LEASE));
        queue.take(2, LEASE);

        var counts =
                new ArrayList<>(List.of(queue.count(), elsewhere(queue).look(10).total()));
        storage.queues().list().stream()
                .filter(summary -> summary.name().equals(queue.name()))
                .forEach(summary -> counts.add(summary.count()));
        assertThat(counts).hasSize(3).allSatisfy(count -> {
            assertThat(count.exact()).isEqualTo(exactCounts());
            assertThat(count.value()).isEqualTo(6);
        });
    }

    @Test
    void bodiesComeBackByteForByte() {
        var queue = queue("orders");
        var bodies = List.of(every(256), every(largestBody()), Payload.ofText("{\"text\": \"äöü 日本 \r\n\t\"}"));
        bodies.forEach(body -> queue.put(Outgoing.now(body)));

        assertThat(queue.look(10).messages()).extracting(Message::body).isEqualTo(bodies);
        assertThat(elsewhere(queue).take(10, LEASE))
                .extracting(taken -> taken.message().body())
                .isEqualTo(bodies);
    }

    /// Every byte value in turn.
    private static Payload every(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return Payload.owning(bytes);
    }

    @Test
    void anEncodingThatIsAskedForKeepsTheBody() {
        var queue = queue("orders");
        var text = Payload.ofText("plain text");
        queue.put(new Outgoing(text, Encoding.PLAIN, Duration.ZERO));
        queue.put(new Outgoing(text, Encoding.BASE64, Duration.ZERO));

        assertThat(queue.look(10).messages()).extracting(Message::body).containsExactly(text, text);
    }

    @Test
    void whatCannotBeCarriedIsRefusedAndNotPut() {
        var queue = queue("orders");
        storage.queues().create(queue.name());
        var plain = new Outgoing(every(256), Encoding.PLAIN, Duration.ZERO);
        var empty = Outgoing.now(Payload.empty());
        var large = Outgoing.now(every(largestBody() + 1));

        int carried = carriedOrRefused(queue, plain, carriesAnyBytes())
                + carriedOrRefused(queue, empty, carriesEmptyBodies())
                + carriedOrRefused(queue, large, !refusesLargerBodies());
        assertThat(queue.look(10).messages()).hasSize(carried);
    }

    private static int carriedOrRefused(MessageQueue queue, Outgoing message, boolean carried) {
        if (!carried) {
            assertThatThrownBy(() -> queue.put(message)).isInstanceOf(BusException.Refused.class);
            return 0;
        }
        queue.put(message);
        assertThat(queue.look(10).messages().getLast().body()).isEqualTo(message.body());
        return 1;
    }

    @Test
    void everythingIsThereAfterReopening() {
        var queue = queue("orders");
        put(queue, "first");
        put(queue, "second");

        assertThat(elsewhere(queue).look(10)).isEqualTo(queue.look(10));
        assertThat(seen(elsewhere(queue))).containsExactly("first", "second");
    }

    @Test
    void aPoisonQueueIsAQueueOfItsOwnUnderThePairedName() {
        put(queue("orders"), "good");
        var poison = queue("orders-poison");
        put(poison, "bad");

        assertThat(seen(queue("orders"))).containsExactly("good");
        assertThat(seen(elsewhere(poison))).containsExactly("bad");
        assertThat(another().queues().list())
                .extracting(QueueSummary::name)
                .contains(name("orders"), name("orders-poison"));
    }

    @Test
    void manyWhoTakeGetEveryMessageOnce() throws Exception {
        var queue = queue("orders");
        var all = IntStream.range(0, 40)
                .mapToObj(i -> put(queue, "m" + i).messageId())
                .toList();

        var taken = Together.run(4, i -> drained(elsewhere(queue)));
        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(queue.count().value()).isZero();
    }

    private static List<String> drained(MessageQueue queue) {
        var ids = new ArrayList<String>();
        for (var some = queue.take(3, LEASE); !some.isEmpty(); some = queue.take(3, LEASE)) {
            for (var one : some) {
                assertThat(one.complete()).isEqualTo(Settled.DONE);
                ids.add(one.message().id());
            }
        }
        return ids;
    }

    @Test
    void movesInOneStepAreOfferedWhereTheMediumHasThem() {
        assertThat(storage.queues().atomicMoves().isPresent()).isEqualTo(movesInOneStep());
        storage.queues().atomicMoves().ifPresent(this::movesKeepTheMessage);
    }

    private void movesKeepTheMessage(AtomicMoves moves) {
        var source = queue("orders-poison");
        var target = queue("orders");
        put(source, "stays");
        put(source, "moves");
        var message = source.look(10).messages().get(1);

        assertThat(moves.move(source.name(), message.id(), target.name())).isTrue();
        assertThat(seen(source)).containsExactly("stays");
        assertThat(elsewhere(target).look(10).messages()).singleElement().satisfies(moved -> {
            assertThat(moved.id()).isEqualTo(message.id());
            assertThat(moved.body()).isEqualTo(message.body());
            assertThat(moved.inserted()).isEqualTo(message.inserted());
        });
        assertThat(moves.move(source.name(), message.id(), target.name())).isFalse();
        hiddenMessagesDoNotMove(moves, source, target);
    }

    private static void hiddenMessagesDoNotMove(AtomicMoves moves, MessageQueue source, MessageQueue target) {
        var taken = source.take(1, LEASE).getFirst();

        assertThat(moves.move(source.name(), taken.message().id(), target.name()))
                .isFalse();
        assertThat(seen(target)).containsExactly("moves");
        assertThat(taken.complete()).isEqualTo(Settled.DONE);
    }

    /// Returns a time in which a lease of one step ends.
    protected final Duration longerThanAStep() {
        return visibilityStep().plus(visibilityStep().dividedBy(2)).plusMillis(1);
    }
}
