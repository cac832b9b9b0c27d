package signalbox.bus.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.schedule.Scheduler;
import signalbox.bus.storage.DyingStorage;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Storage;
import signalbox.bus.wire.WireCodec;

/// A process is killed at every write it makes, and another goes on. Nothing may be lost, and what happens twice must
/// have the same id.
class DispatcherCrashTest {
    private static final WireCodec CODEC = new WireCodec();
    private static final List<String> QUEUES = List.of("orders", "stock", "late");
    private static final Map<String, Handler> HANDLERS = Map.of(
            "Place", DispatcherCrashTest::place,
            "Reserve", DispatcherCrashTest::reserve,
            "Remind",
                    (item, context) -> context.publish(
                            "Reminded", item.payload(), item.payload().text()));

    private final HandClock clock = new HandClock();
    private final MemoryStorage medium = new MemoryStorage(clock);

    private static void place(Item item, HandlerContext context) {
        var key = item.payload().text();
        context.publish("Placed", item.payload(), key);
        context.send("stock", "Reserve", Payload.ofText(key + "x".repeat(key.endsWith("3") ? 7_000 : 0)), key);
        context.sendAt("late", "Remind", item.payload(), key, context.now().plus(Duration.ofMinutes(7)));
    }

    private static void reserve(Item item, HandlerContext context) {
        var key = context.envelope().attribute(AttributeNames.KEY).orElseThrow();
        if (key.endsWith("7")) {
            throw new IllegalStateException("no stock for " + key);
        }
        context.publish("Reserved", item.payload(), key);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKillAtAnyWriteLosesNothing(boolean lastWriteHappens) {
        var write = 0;
        var died = true;
        while (died) {
            write++;
            var one = new DispatcherCrashTest();
            var sent = one.send(3, 5);
            died = one.runUntilKilled(DyingStorage.at(one.medium, write, lastWriteHappens));
            one.runUntilKilled(one.medium);
            one.assertNothingLost(sent);
        }
        assertThat(write).as("steps that a kill was tried at").isGreaterThan(20);
    }

    @Test
    void manyKillsInARowLoseNothing() {
        for (var seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            var one = new DispatcherCrashTest();
            var sent = one.send(0, 10);
            for (var life = 0; life < 12; life++) {
                one.runUntilKilled(DyingStorage.at(one.medium, random.nextInt(1, 15), random.nextBoolean()));
            }
            one.runUntilKilled(one.medium);
            one.assertNothingLost(sent);
        }
    }

    private Set<String> send(int from, int to) {
        var keys = new TreeSet<String>();
        var outbox = new Outbox(medium, CODEC, Shop.LOG, (queue, envelope) -> {});
        for (var n = from; n < to; n++) {
            var key = "order-" + n;
            keys.add(key);
            outbox.send("orders", place(key));
        }
        keys.add("order-7");
        outbox.send("orders", place("order-7"));
        return keys;
    }

    private Envelope place(String key) {
        return Envelope.of("id-" + key, clock.instant(), Item.of("Place", Payload.ofText(key)))
                .with(AttributeNames.KEY, key);
    }

    /// Runs one process until nothing is left to do. Returns whether it was killed before.
    private boolean runUntilKilled(Storage storage) {
        try {
            var scheduler = Scheduler.open(storage, CODEC, new SplittableRandom(1));
            var outbox = new Outbox(storage, CODEC, Shop.LOG, scheduler::schedule);
            var dispatcher = new Dispatcher(storage, outbox, clock, HANDLERS, Policy.of("worker"));
            for (var quiet = 0; quiet < 3; quiet++) {
                for (var queue : QUEUES) {
                    quiet = dispatcher.run(queue, 100).taken() > 0 ? 0 : quiet;
                }
                clock.pass(Duration.ofMinutes(10));
                quiet = scheduler.deliverDue(clock.instant()) > 0 ? 0 : quiet;
            }
            return false;
        } catch (DyingStorage.Killed e) {
            clock.pass(Duration.ofMinutes(10));
            return true;
        }
    }

    private void assertNothingLost(Set<String> sent) {
        var shop = new Shop(medium, clock);
        var log = shop.log();
        var poison = new HashSet<String>();
        for (var body : shop.bodies("stock-poison")) {
            poison.add(Shop.read(body).attribute(AttributeNames.KEY).orElseThrow());
            assertThat(new Quarantine(medium.blobs()).find("stock", body)).isPresent();
        }
        assertThat(keys(log, "Placed")).isEqualTo(sent);
        assertThat(keys(log, "Reminded")).isEqualTo(sent);
        assertThat(poison).containsExactly("order-7");
        poison.addAll(keys(log, "Reserved"));
        assertThat(poison).isEqualTo(sent);
        assertThat(distinctIds(log)).as("one id for each thing that happened").isEqualTo(distinctThings(log));
        QUEUES.forEach(queue -> assertThat(shop.messages(queue)).isEmpty());
        assertThat(medium.blobs().list("late-future", "", null, 10)).isEmpty();
    }

    private static Set<String> keys(List<Envelope> log, String contract) {
        var keys = new TreeSet<String>();
        log.stream()
                .filter(record -> record.contract().equals(contract))
                .forEach(record -> keys.add(record.attribute(AttributeNames.KEY).orElseThrow()));
        return keys;
    }

    private static long distinctIds(List<Envelope> log) {
        return log.stream().map(Envelope::id).distinct().count();
    }

    private static long distinctThings(List<Envelope> log) {
        var things = new ArrayList<String>();
        log.forEach(record -> things.add(record.contract() + record.attribute(AttributeNames.KEY)));
        return things.stream().distinct().count();
    }
}
