package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Queues] promise, for every medium. A medium extends this, says how to open it, and declares what differs.
public abstract class QueuesContract extends LeasesContract {
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
        assertThat(storage().queues().list()).extracting(QueueSummary::name).doesNotContain(queue.name());
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BusException.Missing.class);
    }

    @Test
    void aQueueIsMadeOnce() {
        assertThat(storage().queues().create(name("orders"))).isTrue();
        assertThat(storage().queues().create(name("orders"))).isFalse();

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
        storage().queues().list().stream()
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
        storage().queues().create(queue.name());
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
        assertThat(storage().queues().atomicMoves().isPresent()).isEqualTo(movesInOneStep());
        storage().queues().atomicMoves().ifPresent(this::movesKeepTheMessage);
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
}
