package signalbox.bus.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.wire.ClaimChecks;

class DispatcherTest {
    private final HandClock clock = new HandClock();
    private final MemoryStorage storage = new MemoryStorage(clock);
    private final Shop shop = new Shop(storage, clock);
    private final Quarantine quarantine = new Quarantine(storage.blobs());

    @Test
    void recordsWhatItHandledAndThenItsEvents() {
        shop.handlers.put("PlaceOrder", (item, context) -> context.publish("OrderPlaced", item.payload(), "4711"));
        var sent = shop.send("orders", shop.command("m-1", "PlaceOrder", "{}"));

        var batch = shop.dispatcher().run("orders", 10);

        assertThat(batch).isEqualTo(new Dispatcher.Batch(1, 0, 0));
        assertThat(shop.messages("orders")).isEmpty();
        assertThat(storage.tapes()
                        .tape(Shop.LOG)
                        .read(0, 1)
                        .records()
                        .getFirst()
                        .data())
                .isEqualTo(sent);
        assertThat(shop.log()).extracting(Envelope::contract).containsExactly("PlaceOrder", "OrderPlaced");
        assertThat(shop.log().getLast().attributes())
                .containsExactly(
                        new Attribute(AttributeNames.SENDER, "orders-1"),
                        new Attribute(AttributeNames.CORRELATION, "m-1"),
                        new Attribute(AttributeNames.CAUSATION, "m-1"),
                        new Attribute(AttributeNames.KEY, "4711"));
    }

    @Test
    void sendsOnInTheSameConversation() {
        shop.handlers.put(
                "PlaceOrder",
                (item, context) -> context.send("stock", "ReserveStock", Payload.ofText("{\"lines\":3}"), "4711"));
        shop.send("orders", shop.command("m-2", "PlaceOrder", "{}").with(AttributeNames.CORRELATION, "m-1"));

        shop.dispatcher().run("orders", 10);

        var next = Shop.read(shop.bodies("stock").getFirst());
        assertThat(next.contract()).isEqualTo("ReserveStock");
        assertThat(next.items().getFirst().payload().text()).isEqualTo("{\"lines\":3}");
        assertThat(next.attribute(AttributeNames.CORRELATION)).contains("m-1");
        assertThat(next.attribute(AttributeNames.CAUSATION)).contains("m-2");
        assertThat(next.created()).isEqualTo(clock.instant());
    }

    @Test
    void givesWhatIsNotDueToItsKeeper() {
        var due = clock.instant().plus(Duration.ofMinutes(90));
        shop.handlers.put(
                "TakePayment",
                (item, context) -> context.sendAt("payments", "RetryPayment", Payload.ofText("{}"), "4711", due));
        shop.send("payments", shop.command("m-1", "TakePayment", "{}"));

        shop.dispatcher().run("payments", 10);

        assertThat(shop.later).singleElement().satisfies(envelope -> {
            assertThat(envelope.contract()).isEqualTo("RetryPayment");
            assertThat(envelope.deliverOn()).isEqualTo(due);
        });
        assertThat(shop.messages("payments")).isEmpty();
    }

    @Test
    void aFailedHandlerHasSaidNothing() {
        shop.handlers.put("PlaceOrder", (item, context) -> {
            context.publish("OrderPlaced", item.payload(), "4711");
            context.send("stock", "ReserveStock", item.payload(), "4711");
            throw new IllegalStateException("no");
        });
        shop.send("orders", shop.command("m-1", "PlaceOrder", "{}"));

        shop.runAll("orders");

        assertThat(shop.log()).isEmpty();
        assertThat(shop.messages("stock")).isEmpty();
    }

    @Test
    void triesAgainAfterPausesThatDouble() {
        failing("PriceOrder");
        shop.send("orders", shop.command("m-1", "PriceOrder", "{}"));
        var dispatcher = shop.dispatcher();

        assertThat(dispatcher.run("orders", 10)).isEqualTo(new Dispatcher.Batch(0, 1, 0));
        clock.pass(Duration.ofSeconds(4));
        assertThat(dispatcher.run("orders", 10).taken()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(dispatcher.run("orders", 10).retrying()).isOne();
        clock.pass(Duration.ofSeconds(9));
        assertThat(dispatcher.run("orders", 10).taken()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(dispatcher.run("orders", 10).retrying()).isOne();
    }

    @Test
    void parksTheExactBytesAfterTheFourthFailureAndSaysWhy() {
        failing("PriceOrder");
        var sent = shop.send("orders", shop.command("m-1", "PriceOrder", "{\"quantity\":2147483648}"));
        var begun = clock.instant();

        shop.runAll("orders");

        assertThat(shop.messages("orders")).isEmpty();
        assertThat(shop.bodies("orders-poison")).containsExactly(sent);
        var history = quarantine.find("orders", sent).orElseThrow();
        assertThat(history.type()).isEqualTo("ArithmeticException");
        assertThat(history.message()).isEqualTo("amount overflow");
        assertThat(history.attempts())
                .hasSize(4)
                .extracting(FailureHistory.Attempt::worker)
                .containsOnly("orders-1");
        assertThat(history.firstFailed()).isEqualTo(begun);
        assertThat(history.stack()).contains("signalbox.bus.dispatch.Dispatcher.");
    }

    @Test
    void parksWhatNoCodecReadsAtOnce() {
        var torn = Payload.of(new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77, 1, 2, 3});
        storage.queues().queue("orders").put(Outgoing.now(torn));
        storage.queues().queue("orders").put(Outgoing.now(Payload.ofText("{\"hello\":1}")));

        var batch = shop.dispatcher().run("orders", 10);

        assertThat(batch).isEqualTo(new Dispatcher.Batch(0, 0, 2));
        var history = quarantine.find("orders", torn).orElseThrow();
        assertThat(history.type()).isEqualTo(FailureHistory.UNDECODABLE);
        assertThat(history.message()).isNotEmpty();
        assertThat(history.attempts()).hasSize(1);
        assertThat(quarantine
                        .find("orders", Payload.ofText("{\"hello\":1}"))
                        .orElseThrow()
                        .message())
                .isEqualTo("It is plain json and names no contract");
    }

    @Test
    void readsTheBodyFromItsBlobAndRecordsThat() {
        var large = "{\"note\":\"" + "x".repeat(ClaimChecks.FIRST_TOO_LARGE) + "\"}";
        shop.handlers.put(
                "PlaceOrder",
                (item, context) -> assertThat(item.payload().text()).isEqualTo(large));
        var sent = shop.send("orders", shop.command("m-1", "PlaceOrder", large));

        shop.dispatcher().run("orders", 10);

        assertThat(sent.size()).isLessThan(300);
        assertThat(storage.blobs().list("orders-bodies", "2011-07-20-10-20-30-1234-m-1", null, 9))
                .hasSize(1);
        assertThat(shop.log())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.items().getFirst().payload().text()).isEqualTo(large));
    }

    @Test
    void aMissingBodyIsAFailureLikeOthers() {
        var sent = shop.send("orders", shop.command("m-1", "PlaceOrder", "x".repeat(7_000)));
        var body = storage.blobs().list("orders-bodies", "", null, 9).getFirst().name();
        storage.blobs().delete(body, null);

        shop.runAll("orders");

        assertThat(shop.bodies("orders-poison")).containsExactly(sent);
        assertThat(quarantine.find("orders", sent).orElseThrow().message()).contains(body.name());
    }

    @Test
    void parksAContractThatNobodyHandles() {
        var sent = shop.send("orders", shop.command("m-1", "DoMagic", "{}"));

        shop.runAll("orders");

        assertThat(quarantine.find("orders", sent).orElseThrow().message()).contains("'DoMagic'");
    }

    @Test
    void forgetsFailuresOnceTheMessageIsDone() {
        var tries = new int[1];
        shop.handlers.put("PriceOrder", (item, context) -> {
            if (++tries[0] < 4) {
                throw new IllegalStateException("not yet");
            }
        });
        var sent = shop.send("orders", shop.command("m-1", "PriceOrder", "{}"));

        shop.runAll("orders");

        assertThat(tries[0]).isEqualTo(4);
        assertThat(quarantine.find("orders", sent)).isEmpty();
        assertThat(storage.queues().queue("orders-poison").exists()).isFalse();
    }

    @Test
    void aRequeuedMessageIsTriedFourTimesAgainAndKeepsItsHistory() {
        failing("PriceOrder");
        var sent = shop.send("orders", shop.command("m-1", "PriceOrder", "{}"));
        shop.runAll("orders");
        var poison = shop.messages("orders-poison").getFirst();

        storage.queues().atomicMoves().orElseThrow().move("orders-poison", poison.id(), "orders");
        shop.runAll("orders");

        assertThat(shop.bodies("orders-poison")).containsExactly(sent);
        assertThat(quarantine.find("orders", sent).orElseThrow().attempts()).hasSize(8);
    }

    @Test
    void parksAMessageThatKillsEveryWorker() {
        var sent = shop.send("orders", shop.command("m-1", "PlaceOrder", "{}"));
        shop.handlers.put("PlaceOrder", (item, context) -> {
            throw new OutOfMemoryError("as the handler has it");
        });
        for (var life = 0; life < 9; life++) {
            storage.queues()
                    .queue("orders")
                    .take(1, Duration.ofSeconds(1))
                    .getFirst()
                    .keep();
            clock.pass(Duration.ofSeconds(2));
        }

        shop.dispatcher().run("orders", 10);

        assertThat(quarantine.find("orders", sent).orElseThrow().message())
                .isEqualTo("It was taken 10 times and never finished");
    }

    @Test
    void aBusyLogIsNoFaultOfTheMessage() {
        shop.handlers.put("PlaceOrder", (item, context) -> {});
        var sent = shop.send("orders", shop.command("m-1", "PlaceOrder", "{}"));
        var outbox = new Outbox(storage, Shop.CODEC, Shop.LOG, (queue, envelope) -> {
            throw new BusException.Unavailable("SB-5030", "The medium is away.", "Try later.");
        });
        shop.handlers.put(
                "PlaceOrder",
                (item, context) -> context.sendAt("orders", "Later", item.payload(), "k", clock.instant()));
        var dispatcher = new Dispatcher(storage, outbox, clock, shop.handlers, shop.policy);

        assertThatThrownBy(() -> dispatcher.run("orders", 1)).isInstanceOf(BusException.Unavailable.class);

        assertThat(shop.messages("orders")).extracting(Message::body).containsExactly(sent);
        assertThat(quarantine.find("orders", sent)).isEmpty();
    }

    @Test
    void anUnreadableHistoryDoesNotHoldTheMessageUp() {
        failing("PriceOrder");
        var sent = shop.send("orders", shop.command("m-1", "PriceOrder", "{}"));
        storage.blobs().put(Quarantine.nameOf("orders", sent), Payload.ofText("{"), PutIf.always());

        shop.runAll("orders");

        assertThat(quarantine.find("orders", sent).orElseThrow().attempts()).hasSize(4);
    }

    @Test
    void stopsBetweenMessagesWhenInterrupted() {
        shop.handlers.put(
                "PlaceOrder", (item, context) -> Thread.currentThread().interrupt());
        shop.send("orders", shop.command("m-1", "PlaceOrder", "{}"));
        shop.send("orders", shop.command("m-2", "PlaceOrder", "{}"));

        var batch = shop.dispatcher().run("orders", 10);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(batch.handled()).isOne();
        assertThat(shop.messages("orders")).hasSize(1);
    }

    @Test
    void withoutRecordingOnlyEventsReachTheLog() {
        shop.policy = new Policy("orders-1", 4, Duration.ofSeconds(30), Duration.ZERO, false);
        shop.handlers.put("PlaceOrder", (item, context) -> context.publish("OrderPlaced", item.payload(), "4711"));
        shop.handlers.put("Nothing", (item, context) -> {});
        shop.send("orders", shop.command("m-1", "PlaceOrder", "{}"));
        shop.send("orders", shop.command("m-2", "Nothing", "{}"));

        shop.runAll("orders");

        assertThat(shop.log()).extracting(Envelope::contract).containsExactly("OrderPlaced");
    }

    @Test
    void aMessageWithSeveralItemsIsHandledAsOne() {
        shop.handlers.put("A", (item, context) -> context.publish("ADone", item.payload(), "k"));
        failing("PriceOrder");
        var both = shop.command("m-1", "A", "{}");
        var items = List.of(
                both.items().getFirst(),
                shop.command("", "PriceOrder", "{}").items().getFirst());
        shop.send("orders", new Envelope("m-1", clock.instant(), null, List.of(), items));

        shop.runAll("orders");

        assertThat(shop.log()).isEmpty();
        assertThat(shop.messages("orders-poison")).hasSize(1);
    }

    private void failing(String contract) {
        shop.handlers.put(contract, (item, context) -> {
            throw new ArithmeticException("amount overflow");
        });
    }
}
