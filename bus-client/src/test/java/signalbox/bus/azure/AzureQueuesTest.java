package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.QueuesContract;
import signalbox.bus.storage.Storage;

class AzureQueuesTest extends QueuesContract {
    private final AzuriteAccount account = Azurite.account();

    @Override
    protected Storage open() {
        return AzureStorage.open(AzureAccess.parse(account.connectionString()), clock());
    }

    @Override
    protected InstantSource clock() {
        return InstantSource.system();
    }

    /// The server's clock is that of the machine: nothing but waiting turns it.
    @Override
    protected void pass(Duration time) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    protected Duration visibilityStep() {
        return Duration.ofSeconds(1);
    }

    @Override
    protected Duration clockTolerance() {
        return Duration.ofSeconds(1);
    }

    @Override
    protected boolean carriesAnyBytes() {
        return false;
    }

    @Override
    protected int largestBody() {
        return 49_152;
    }

    @Override
    protected boolean refusesLargerBodies() {
        return true;
    }

    @Override
    protected boolean exactCounts() {
        return false;
    }

    @Override
    protected int lookLimit() {
        return AzureMessageQueue.PAGE;
    }

    @Override
    protected boolean movesInOneStep() {
        return false;
    }

    @Test
    void aDeepMessageIsFoundAndTheOthersAreGivenBack() {
        var queue = queue("orders");
        var ids = IntStream.range(0, 80)
                .mapToObj(i -> put(queue, "m" + i).messageId())
                .toList();

        assertThat(texts(queue.take(Set.of(ids.get(70), ids.get(3)), LEASE))).containsExactlyInAnyOrder("m3", "m70");
        assertThat(elsewhere(queue).take(100, LEASE)).hasSize(78);
    }

    @Test
    void messagesNeverExpire() {
        var queue = queue("orders");
        put(queue, "kept");

        assertThat(queue.look(1).messages()).extracting(Message::expires).containsOnlyNulls();
        assertThat(queue.take(1, LEASE).getFirst().message().expires()).isNull();
    }

    @Test
    void plainTextSurvivesAsItIs() {
        var queue = queue("orders");
        for (var text :
                new String[] {"<a>&amp;]]></a>", " \t two\r\nlines \n", "{\"name\": \"Åsa 日本 😀\"}", "0123456789"}) {
            queue.put(new Outgoing(Payload.ofText(text), Encoding.PLAIN, Duration.ZERO));
            var taken = queue.take(1, LEASE).getFirst();
            assertThat(taken.message().body().text()).isEqualTo(text);
            assertThat(taken.message().encoding().isBase64()).isFalse();
            taken.complete();
        }
    }

    @Test
    void aMessageIsRewrittenInPlace() {
        var queue = queue("orders");
        put(queue, "wrong");
        var taken = queue.take(1, LEASE).getFirst();
        var ticket = queue.rewrite(taken.ticket(), Outgoing.now(Payload.ofText("right")));

        assertThat(queue.look(1).messages()).singleElement().satisfies(message -> {
            assertThat(message.body().text()).isEqualTo("right");
            assertThat(message.id()).isEqualTo(taken.message().id());
            assertThat(message.inserted()).isEqualTo(taken.message().inserted());
        });
        assertThatThrownBy(() -> queue.rewrite(taken.ticket(), Outgoing.now(Payload.ofText("late"))))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(ticket.messageId()).isEqualTo(taken.message().id());
    }

    @Test
    void aNameThatTheServiceCannotHaveIsRefusedWithTheRule() {
        for (var name : new String[] {"Orders", "or", "a--b", "-ab", "ab-", "or_ders", "a".repeat(64)}) {
            assertThatThrownBy(() -> storage().queues().create(name))
                    .isInstanceOfSatisfying(
                            BusException.Refused.class,
                            e -> assertThat(e.line()).contains(name).contains("3 to 63"));
            assertThat(storage().queues().queue(name).exists()).isFalse();
        }
    }

    @Test
    void hidingForMoreThanAWeekIsRefused() {
        var message = new Outgoing(Payload.ofText("later"), null, Duration.ofDays(8));

        assertThatThrownBy(() -> queue("orders").put(message)).isInstanceOf(BusException.Refused.class);
    }

    @Test
    void manyQueuesAreListedWithTheirCounts() {
        IntStream.range(0, 20).forEach(i -> put(queue("queue-%02d".formatted(i)), "one"));

        assertThat(storage().queues().list())
                .hasSize(20)
                .allSatisfy(queue -> assertThat(queue.count().value()).isEqualTo(1));
    }
}
