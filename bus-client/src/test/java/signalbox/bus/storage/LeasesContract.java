package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Queues] promise of hidden messages and their tickets: a part of [QueuesContract], which a medium extends.
abstract class LeasesContract extends RewritesContract {
    private Ticket putHidden(MessageQueue queue, String text) {
        return queue.put(new Outgoing(Payload.ofText(text), null, visibilityStep()));
    }

    @Test
    void aTakenMessageIsHiddenUntilItIsGivenBack() {
        var queue = queue("orders");
        put(queue, "first");
        var taken = queue.take(1, LEASE).getFirst();

        assertThat(taken.message().dequeueCount()).isEqualTo(1);
        assertThat(seen(elsewhere(queue))).isEmpty();
        assertThat(taken.release()).isEqualTo(Settled.DONE);
        var back = elsewhere(queue).look(10).messages();
        assertThat(back).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(taken.message().id());
            assertThat(message.body()).isEqualTo(Payload.ofText("first"));
            assertThat(message.inserted()).isEqualTo(taken.message().inserted());
            assertThat(message.dequeueCount()).as("the taking is remembered").isEqualTo(1);
        });
        assertThat(queue.take(1, LEASE).getFirst().message().dequeueCount()).isEqualTo(2);
    }

    @Test
    void aCompletedMessageIsGoneForGood() {
        var queue = queue("orders");
        put(queue, "first");
        var taken = queue.take(1, LEASE).getFirst();

        assertThat(taken.complete()).isEqualTo(Settled.DONE);
        assertThat(queue.count().value()).isZero();
        assertThat(queue.complete(taken.ticket())).isEqualTo(Settled.GONE);
        assertThat(queue.reveal(taken.ticket())).isEqualTo(Settled.GONE);
        assertThatThrownBy(() -> queue.renew(taken.ticket(), LEASE)).isInstanceOf(BusException.Conflict.class);
    }

    @Test
    void aDeliveryThatIsClosedUnsettledGoesBack() {
        var queue = queue("orders");
        put(queue, "closed");
        put(queue, "completed");
        put(queue, "kept");
        var taken = queue.take(3, LEASE);
        taken.get(1).complete();
        taken.get(2).keep();
        taken.forEach(Delivery::close);

        assertThat(seen(queue)).containsExactly("closed");
        assertThat(queue.count().value()).isEqualTo(2);
    }

    @Test
    void aMessageComesBackByItselfWhenItsLeaseEnds() {
        var queue = queue("orders");
        put(queue, "first");
        var taken = takenForAStep(queue);
        pass(longerThanAStep());

        var message = elsewhere(queue).look(10).messages().getFirst();
        assertThat(message.id()).isEqualTo(taken.message().id());
        assertThat(message.inserted()).isEqualTo(taken.message().inserted());
        assertThat(message.dequeueCount()).isEqualTo(1);
        assertThat(queue.count().value()).isEqualTo(1);
    }

    @Test
    void aTicketIsGoodAfterItsLeaseAsLongAsNobodyTookTheMessage() {
        var queue = queue("orders");
        put(queue, "first");
        put(queue, "second");
        var taken = queue.take(2, visibilityStep());
        pass(longerThanAStep());

        assertThat(taken.getFirst().complete()).isEqualTo(Settled.DONE);
        taken.getLast().renew(LEASE);
        assertThat(seen(queue)).isEmpty();
        assertThat(taken.getLast().complete()).isEqualTo(Settled.DONE);
        assertThat(queue.count().value()).isZero();
    }

    @Test
    void aTicketIsVoidWhenSomebodyElseTookTheMessage() {
        var queue = queue("orders");
        put(queue, "first");
        var late = takenForAStep(queue);
        pass(longerThanAStep());
        var taken = elsewhere(queue).take(1, LEASE).getFirst();

        assertThat(taken.message().dequeueCount()).isEqualTo(2);
        assertThat(queue.complete(late.ticket())).isEqualTo(Settled.TAKEN);
        assertThat(queue.reveal(late.ticket())).isEqualTo(Settled.TAKEN);
        assertThatThrownBy(() -> late.renew(LEASE)).isInstanceOf(BusException.Conflict.class);
        assertThat(seen(queue)).as("the late one changed nothing").isEmpty();
        assertThat(taken.complete()).isEqualTo(Settled.DONE);
        assertThat(queue.complete(late.ticket())).isEqualTo(Settled.GONE);
    }

    @Test
    void aTicketStaysVoidWhenTheOtherGaveTheMessageBack() {
        var queue = queue("orders");
        put(queue, "first");
        var late = takenForAStep(queue);
        pass(longerThanAStep());
        elsewhere(queue).take(1, LEASE).getFirst().release();

        assertThat(queue.complete(late.ticket())).isEqualTo(Settled.TAKEN);
        assertThat(seen(queue)).containsExactly("first");
    }

    @Test
    void renewingHidesTheMessageFromNowOn() {
        var queue = queue("orders");
        put(queue, "first");
        var taken = takenForAStep(queue);
        var old = taken.ticket();
        taken.renew(LEASE);
        pass(longerThanAStep());

        assertThat(seen(elsewhere(queue))).isEmpty();
        assertThat(queue.complete(old)).as("the old ticket is void").isEqualTo(Settled.TAKEN);
        assertThat(taken.message().dequeueCount()).isEqualTo(1);
        assertThat(taken.release()).isEqualTo(Settled.DONE);
        assertThat(queue.look(1).messages().getFirst().dequeueCount()).isEqualTo(1);
    }

    @Test
    void anotherProcessSettlesWithAJournalledTicket() {
        var queue = queue("orders");
        put(queue, "first");
        put(queue, "second");
        var tickets = queue.take(2, LEASE).stream()
                .map(taken -> journalled(taken.ticket()))
                .toList();

        assertThat(elsewhere(queue).complete(tickets.getFirst())).isEqualTo(Settled.DONE);
        var renewed = elsewhere(queue).renew(tickets.getLast(), LEASE);
        assertThat(elsewhere(queue).reveal(journalled(renewed))).isEqualTo(Settled.DONE);
        assertThat(seen(queue)).containsExactly("second");
    }

    @Test
    void aHiddenPutIsSeenByNobodyUntilItsTime() {
        var queue = queue("orders");
        putHidden(queue, "later");

        assertThat(seen(elsewhere(queue))).isEmpty();
        assertThat(queue.take(1, LEASE)).isEmpty();
        assertThat(queue.count().value()).isEqualTo(1);
        pass(longerThanAStep());
        assertThat(queue.look(10).messages()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(Payload.ofText("later"));
            assertThat(message.dequeueCount()).isZero();
        });
        assertThat(queue.take(1, LEASE).getFirst().message().dequeueCount()).isEqualTo(1);
    }

    @Test
    void anotherProcessRevealsAHiddenPutByItsTicket() {
        var queue = queue("orders");
        var ticket = queue.put(new Outgoing(Payload.ofText("later"), null, LEASE));

        assertThat(elsewhere(queue).reveal(journalled(ticket))).isEqualTo(Settled.DONE);
        var message = queue.look(10).messages().getFirst();
        assertThat(message.id()).isEqualTo(ticket.messageId());
        assertThat(message.dequeueCount()).isZero();
    }

    @Test
    void aHiddenPutIsTakenBackByItsTicket() {
        var queue = queue("orders");
        var ticket = queue.put(new Outgoing(Payload.ofText("later"), null, LEASE));

        assertThat(elsewhere(queue).complete(journalled(ticket))).isEqualTo(Settled.DONE);
        assertThat(queue.count().value()).isZero();
        assertThat(queue.reveal(ticket)).isEqualTo(Settled.GONE);
    }

    @Test
    void aHiddenPutStaysHiddenWhenItsTicketIsRenewed() {
        var queue = queue("orders");
        var renewed = queue.renew(putHidden(queue, "later"), LEASE);
        pass(longerThanAStep());

        assertThat(seen(queue)).isEmpty();
        assertThat(queue.reveal(renewed)).isEqualTo(Settled.DONE);
        assertThat(queue.look(1).messages().getFirst().dequeueCount()).isZero();
    }

    @Test
    void theTicketOfAPutIsGoodUntilSomebodyTakesTheMessage() {
        var queue = queue("orders");
        var taken = put(queue, "taken");
        var untouched = put(queue, "untouched");
        queue.take(1, LEASE);

        assertThat(queue.complete(taken)).isEqualTo(Settled.TAKEN);
        assertThat(queue.count().value()).isEqualTo(2);
        assertThat(elsewhere(queue).complete(journalled(untouched))).isEqualTo(Settled.DONE);
        assertThat(queue.count().value()).isEqualTo(1);
    }

    @Test
    void theTicketOfAPutIsVoidOnceTheMessageWasTakenAndGivenBack() {
        var queue = queue("orders");
        var ticket = put(queue, "first");
        queue.take(1, LEASE).getFirst().release();

        assertThat(queue.complete(ticket)).isEqualTo(Settled.TAKEN);
        assertThat(queue.reveal(ticket)).isEqualTo(Settled.TAKEN);
        assertThat(seen(queue)).containsExactly("first");
    }

    @Test
    void exactlyTheAskedMessagesAreTaken() {
        var queue = queue("orders");
        var ids = IntStream.range(0, 6)
                .mapToObj(i -> put(queue, "m" + i).messageId())
                .toList();
        var hidden = queue.take(Set.of(ids.get(4)), LEASE);
        var taken = elsewhere(queue).take(Set.of(ids.get(1), ids.get(3), ids.get(4), "no-such-message"), LEASE);

        assertThat(texts(hidden)).containsExactly("m4");
        assertThat(texts(taken)).containsExactlyInAnyOrder("m1", "m3");
        assertThat(seen(queue)).containsExactlyInAnyOrder("m0", "m2", "m5");
        assertThat(taken).allSatisfy(one -> assertThat(one.complete()).isEqualTo(Settled.DONE));
        assertThat(queue.count().value()).isEqualTo(4);
        assertThat(queue.take(Set.of(), LEASE)).isEqualTo(List.of());
    }
}
