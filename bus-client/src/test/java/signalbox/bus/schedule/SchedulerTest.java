package signalbox.bus.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.DyingStorage;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Storage;
import signalbox.bus.wire.WireCodec;

class SchedulerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final WireCodec CODEC = new WireCodec();

    private final HandClock clock = new HandClock(NOON);
    private final MemoryStorage storage = new MemoryStorage(clock);

    @Test
    void keepsAMessageInAnItemOfTheKnownNameForm() {
        open(storage).schedule("payments", retry("m-1", 90));

        assertThat(items()).singleElement().asString().matches("2026-11-23-13-30-00-00000001-[0-9a-f]{4}\\.future");
    }

    @Test
    void deliversWhatIsDueInOrderAndNothingElse() {
        var scheduler = open(storage);
        scheduler.schedule("payments", retry("late", 30));
        scheduler.schedule("payments", retry("first", 10));
        scheduler.schedule("payments", retry("second", 10));
        scheduler.schedule("payments", retry("later", 31));

        assertThat(scheduler.deliverDue(NOON.plus(Duration.ofMinutes(30)))).isEqualTo(3);

        assertThat(queued("payments"))
                .extracting(Envelope::id)
                .containsExactly("first-future", "second-future", "late-future");
        assertThat(scheduler.list()).extracting(Scheduled::envelopeId).containsExactly("later");
        assertThat(items()).hasSize(1);
    }

    @Test
    void resetsTheDeliveryTimeAndNamesTheOriginal() {
        var scheduler = open(storage);
        scheduler.schedule("payments", retry("m-1", 0));

        scheduler.deliverDue(NOON);

        assertThat(queued("payments")).singleElement().satisfies(envelope -> {
            assertThat(envelope.deliverOn()).isNull();
            assertThat(envelope.attribute(AttributeNames.ORIGINAL_ID)).contains("m-1");
            assertThat(envelope.attribute(AttributeNames.KEY)).contains("4711");
            assertThat(envelope.items()).isEqualTo(retry("m-1", 0).items());
        });
    }

    @Test
    void knowsAfterARestartWhatWaits() {
        var before = open(storage);
        before.schedule("payments", retry("a", 5));
        before.schedule("mail", retry("b", 3));

        var after = open(storage);

        assertThat(after.list())
                .isEqualTo(before.list())
                .extracting(Scheduled::queue)
                .containsExactly("mail", "payments");
        assertThat(after.schedule("mail", retry("c", 3)).item().name()).contains("-00000003-");
        assertThat(after.list()).first().satisfies(next -> {
            assertThat(next.contract()).isEqualTo("RetryPayment");
            assertThat(next.key()).isEqualTo("4711");
            assertThat(next.due()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
        });
    }

    @Test
    void leavesWhatItCannotReadWhereItIsAndSaysSo() {
        var odd = new BlobName("mail-future", "2026-11-23-13-30-00-00000007-abcd.future");
        storage.blobs().put(odd, Payload.of(new byte[] {1, 2, (byte) 0xFF}), PutIf.always());
        storage.blobs().put(new BlobName("mail-future", "x.future"), Payload.ofText("{}"), PutIf.always());
        storage.blobs().put(new BlobName("mail-future", "readme.txt"), Payload.ofText("hello"), PutIf.always());

        var scheduler = open(storage);

        assertThat(scheduler.unreadable()).extracting(u -> u.item().name()).containsExactly(odd.name(), "x.future");
        assertThat(scheduler.unreadable().getLast().reason()).isEqualTo("It is plain json, no envelope");
        assertThat(scheduler.deliverDue(NOON.plus(Duration.ofDays(999)))).isZero();
        assertThat(storage.blobs().find(odd)).isPresent();
        assertThat(scheduler.schedule("mail", retry("m", 1)).item().name()).contains("-00000008-");
    }

    @Test
    void aCancelledMessageIsNeverDelivered() {
        var scheduler = open(storage);
        var scheduled = scheduler.schedule("payments", retry("m-1", 5));

        assertThat(scheduler.cancel(scheduled)).isTrue();

        assertThat(scheduler.cancel(scheduled)).isFalse();
        assertThat(scheduler.deliver(scheduled)).isFalse();
        assertThat(scheduler.deliverDue(NOON.plus(Duration.ofDays(1)))).isZero();
        assertThat(open(storage).list()).isEmpty();
    }

    @Test
    void deliversOneBeforeItsTimeWhenAsked() {
        var scheduler = open(storage);
        scheduler.schedule("payments", retry("soon", 5));
        var scheduled = scheduler.schedule("payments", retry("wanted", 500));

        assertThat(scheduler.find(scheduled)).contains(retry("wanted", 500));
        assertThat(scheduler.deliver(scheduled)).isTrue();

        assertThat(queued("payments")).extracting(Envelope::id).containsExactly("wanted-future");
        assertThat(scheduler.list()).extracting(Scheduled::envelopeId).containsExactly("soon");
    }

    @Test
    void forgetsAnItemThatSomebodyElseTook() {
        var scheduler = open(storage);
        var scheduled = scheduler.schedule("payments", retry("m-1", 5));
        storage.blobs().delete(scheduled.item(), null);

        assertThat(scheduler.deliverDue(NOON.plus(Duration.ofDays(1)))).isZero();
        assertThat(scheduler.list()).isEmpty();
    }

    @Test
    void refusesAMessageWithoutATime() {
        assertThatThrownBy(
                        () -> open(storage).schedule("payments", retry("m", 1).deliverAt(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKillAtAnyWriteLosesNothingAndDoublesOnlyIds() {
        for (var happens : List.of(true, false)) {
            for (var write = 1; write <= 12; write++) {
                var medium = new MemoryStorage(clock);
                var sent = new ArrayList<String>();
                runAndDie(DyingStorage.at(medium, write, happens), sent);

                open(medium).deliverDue(NOON.plus(Duration.ofDays(1)));

                assertThat(ids(medium))
                        .as("write %s, happens %s", write, happens)
                        .containsAll(sent);
                assertThat(ids(medium).stream().distinct()).hasSizeLessThanOrEqualTo(4);
            }
        }
    }

    /// Adds to `sent` what was surely scheduled before the kill.
    private static void runAndDie(Storage storage, List<String> sent) {
        try {
            var scheduler = open(storage);
            for (var n = 0; n < 4; n++) {
                scheduler.schedule("payments", retry("m-" + n, n));
                sent.add("m-" + n + "-future");
            }
            scheduler.deliverDue(NOON.plus(Duration.ofHours(1)));
        } catch (DyingStorage.Killed e) {
            // The next process looks at what is left.
        }
    }

    private static Scheduler open(Storage storage) {
        return Scheduler.open(storage, CODEC, new SplittableRandom(7));
    }

    private static Envelope retry(String id, int minutes) {
        return Envelope.of(id, NOON, Item.of("RetryPayment", Payload.ofText("{}")))
                .deliverAt(NOON.plus(Duration.ofMinutes(minutes)))
                .with(AttributeNames.KEY, "4711");
    }

    private List<String> items() {
        return storage.blobs().list("payments-future", "", null, 100).stream()
                .map(BlobSummary::name)
                .map(BlobName::name)
                .toList();
    }

    private List<Envelope> queued(String queue) {
        return storage.queues().queue(queue).look(100).messages().stream()
                .map(message -> ((Decoded.Readable) CODEC.read(message.body())).envelope())
                .toList();
    }

    private static List<String> ids(MemoryStorage medium) {
        medium.queues().create("payments");
        return medium.queues().queue("payments").look(100).messages().stream()
                .map(message -> ((Decoded.Readable) CODEC.read(message.body()))
                        .envelope()
                        .id())
                .toList();
    }
}
