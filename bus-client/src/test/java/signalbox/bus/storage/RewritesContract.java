package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Queues] promise of messages that are changed in place: a part of [QueuesContract], which a medium extends.
abstract class RewritesContract extends QueueMedium {
    @Test
    void aTakenMessageGetsAnotherBodyInPlace() {
        var queue = queue("orders");
        put(queue, "wrong");
        var message = queue.look(1).messages().getFirst();
        var taken = queue.take(1, LEASE).getFirst();
        var shown = Outgoing.now(Payload.ofText("right"));
        var hidden = queue.rewrite(taken.ticket(), new Outgoing(Payload.ofText("better"), null, LEASE));
        assertThat(seen(queue)).isEmpty();
        assertThat(queue.complete(taken.ticket())).as("the old ticket is void").isEqualTo(Settled.TAKEN);
        queue.rewrite(journalled(hidden), shown);
        assertThat(elsewhere(queue).look(10).messages()).singleElement().satisfies(changed -> {
            assertThat(changed.body()).isEqualTo(shown.body());
            assertThat(changed.id()).isEqualTo(message.id());
            assertThat(changed.inserted()).isEqualTo(message.inserted());
            assertThat(changed.expires()).isEqualTo(message.expires());
        });
        assertThatThrownBy(() -> queue.rewrite(hidden, shown)).isInstanceOf(BusException.Conflict.class);
    }

    @Test
    void aHiddenMessageGetsAnotherBodyInPlace() {
        var queue = queue("orders");
        var put = queue.put(new Outgoing(Payload.ofText("mark"), Encoding.BASE64, LEASE));
        var rewritten =
                elsewhere(queue).rewrite(journalled(put), new Outgoing(Payload.ofText("body"), Encoding.BASE64, LEASE));

        assertThat(rewritten.messageId()).isEqualTo(put.messageId());
        assertThat(seen(queue)).as("it stays hidden").isEmpty();
        assertThat(queue.complete(put)).as("the old ticket is void").isEqualTo(Settled.TAKEN);
        assertThat(queue.reveal(journalled(rewritten))).isEqualTo(Settled.DONE);
        assertThat(queue.look(10).messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(put.messageId());
            assertThat(message.body()).isEqualTo(Payload.ofText("body"));
            assertThat(message.dequeueCount()).isZero();
        });
    }

    @Test
    void aRewrittenMessageIsVisibleAtOnceWhenAskedSo() {
        var queue = queue("orders");
        put(queue, "before");
        var taken = queue.take(1, LEASE).getFirst();
        queue.rewrite(taken.ticket(), new Outgoing(Payload.ofText("after"), null, Duration.ZERO));

        var message = queue.look(10).messages().getFirst();
        assertThat(message.body()).isEqualTo(Payload.ofText("after"));
        assertThat(message.inserted()).isEqualTo(taken.message().inserted());
        assertThat(message.dequeueCount()).isEqualTo(1);
    }

    @Test
    void aVisibleMessageIsRewrittenByTheTicketOfItsPut() {
        var queue = queue("orders");
        var put = put(queue, "before");
        queue.rewrite(put, new Outgoing(Payload.ofText("after"), null, Duration.ZERO));

        assertThat(seen(elsewhere(queue))).containsExactly("after");
    }

    @Test
    void aMessageThatIsNotOursIsNotRewritten() {
        var queue = queue("orders");
        put(queue, "first");
        var late = takenForAStep(queue);
        pass(longerThanAStep());
        var taken = elsewhere(queue).take(1, LEASE).getFirst();

        assertThatThrownBy(() -> queue.rewrite(late.ticket(), Outgoing.now(Payload.ofText("late"))))
                .isInstanceOf(BusException.Conflict.class);
        taken.release();
        assertThat(seen(queue)).containsExactly("first");
    }
}
