package signalbox.bus.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.QueuesContract;
import signalbox.bus.storage.Storage;

final class MemoryQueuesTest extends QueuesContract {
    private final HandClock clock = new HandClock();
    private final MemoryStorage memory = new MemoryStorage(clock);

    @Override
    protected Storage open() {
        return memory.sharing();
    }

    @Override
    protected InstantSource clock() {
        return clock;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }

    @Test
    void twoEqualRunsGiveEqualIds() {
        assertThat(ids(new MemoryStorage(clock))).isEqualTo(ids(new MemoryStorage(clock)));
    }

    private static List<String> ids(MemoryStorage storage) {
        var queue = storage.queues().queue("orders");
        queue.put(Outgoing.now(Payload.ofText("first")));
        queue.put(Outgoing.now(Payload.ofText("second")));
        return queue.look(10).messages().stream().map(Message::id).toList();
    }

    @Test
    void aMoveFromAQueueThatIsNotThereIsMissing() {
        var moves = memory.queues().atomicMoves().orElseThrow();

        assertThatThrownBy(() -> moves.move("nowhere", "message-1", "orders")).isInstanceOf(BusException.Missing.class);
        assertThat(memory.queues().list()).isEmpty();
    }

    @Test
    void everyPlaceHasItsOwnName() {
        assertThat(memory.place())
                .startsWith("memory:")
                .isEqualTo(memory.sharing().place());
        assertThat(new MemoryStorage(clock).place()).isNotEqualTo(memory.place());
    }
}
