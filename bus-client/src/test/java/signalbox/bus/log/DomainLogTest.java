package signalbox.bus.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;

final class DomainLogTest {
    private final MemoryStorage storage = new MemoryStorage(new HandClock());
    private final DomainLog log = new DomainLog(storage.tapes().tape("shop-tapes/domain.tmd"), Records.CODEC);

    @Test
    void aLogThatIsNotThereIsMissing() {
        assertThatThrownBy(() -> log.page(LogQuery.first(10)))
                .isInstanceOf(BusException.Missing.class)
                .hasMessageContaining("shop-tapes/domain.tmd");
        assertThat(log.state().version()).isZero();
    }

    @Test
    void aRecordTellsContractKeyTimeAndContentOnOneLine() {
        append(Records.of("a", "PaymentFailed", "4711", 3, "{\"amount\": 389.00, \"lines\": [{\"sku\": \"A:1\"}]}"));

        var record = log.record(1).orElseThrow();

        assertThat(record.contract()).isEqualTo("PaymentFailed");
        assertThat(record.key()).contains("4711");
        assertThat(record.time()).isEqualTo(Records.START.plus(Duration.ofMinutes(3)));
        assertThat(record.summary()).isEqualTo("amount 389.00, lines sku A:1");
    }

    @Test
    void bytesThatAreNoEnvelopeAreARecordLikeOthers() {
        append(Payload.of(new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77, 1, 2}));

        var page = log.page(LogQuery.last(10));

        assertThat(page.records()).hasSize(1);
        assertThat(page.records().getFirst().envelope()).isEmpty();
        assertThat(page.records().getFirst().summary()).isNotEmpty();
        assertThat(page.complete()).isTrue();
    }

    @Test
    void hitsAreToldAtOnceAndProgressCountsWhatWasLookedAt() {
        for (int i = 0; i < 600; i++) {
            append(Records.of("id-" + i, i % 100 == 0 ? "Rare" : "Often", "k", i, "{}"));
        }
        var hits = new ArrayList<LogRecord>();
        var done = new ArrayList<Long>();

        var page = log.page(
                LogQuery.first(100).where(LogFilter.none().withContract("Rare")),
                hits::add,
                (at, total) -> done.add(at * 1000 + total));

        assertThat(hits).isEqualTo(page.records()).hasSize(6);
        assertThat(page.scanned()).isEqualTo(600);
        assertThat(done).startsWith(256_600L).endsWith(600_600L);
    }

    @Test
    void anInterruptedSearchGivesWhatItHasAndSaysSo() {
        for (int i = 0; i < 600; i++) {
            append(Records.of("id-" + i, "Often", "k", i, "{}"));
        }
        var query = LogQuery.last(1000).where(LogFilter.none().withKey("k"));

        var page = log.page(query, hit -> Thread.currentThread().interrupt(), Progress.none());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(page.complete()).isFalse();
        assertThat(page.why()).isEqualTo("the search was stopped");
        assertThat(page.records()).hasSize(256);
        assertThat(log.page(query.next(page)).records()).hasSize(344);
    }

    @Test
    void damageEndsAPageForwardAndIsSaidBackward() {
        var tape = new GappyTape(1000, new Damage(7000, "the hash does not match"));
        for (int i = 1; i <= 7; i++) {
            tape.add(i, Records.of("id-" + i, "Often", "k", i, "{}"));
        }
        var damaged = new DomainLog(tape, Records.CODEC);

        var forward = damaged.page(LogQuery.first(100));
        var backward = damaged.page(LogQuery.last(100));

        assertThat(forward.records()).hasSize(7);
        assertThat(backward.records()).isEqualTo(forward.records().reversed());
        for (var page : List.of(forward, backward)) {
            assertThat(page.complete()).isFalse();
            assertThat(page.why()).isEqualTo("the tape is damaged at byte 7000: the hash does not match");
        }
    }

    @Test
    void aTrailPutsEveryRecordUnderItsCause() {
        append(caused("place", "place", ""));
        append(Records.of("other", "Other", "k", 0, "{\"note\":\"place\"}"));
        append(caused("reserve", "place", "place"));
        append(caused("placed", "place", "place"));
        append(caused("reserved", "place", "reserve"));
        append(caused("lost", "place", "not in the log"));

        var trail = log.trail("place", Progress.none());

        assertThat(trail.complete()).isTrue();
        assertThat(trail.scanned()).isEqualTo(6);
        assertThat(trail.steps())
                .extracting(step -> step.depth() + " "
                        + step.record().envelope().orElseThrow().id())
                .containsExactly("0 place", "1 reserve", "2 reserved", "1 placed", "0 lost");
    }

    @Test
    void causesInACircleHideNothing() {
        append(caused("a", "x", "b"));
        append(caused("b", "x", "a"));
        append(caused("c", "x", "c"));

        assertThat(log.trail("x", Progress.none()).steps()).hasSize(3);
    }

    private static Payload caused(String id, String correlation, String cause) {
        var envelope = Envelope.of(id, Records.START, Item.of("C", Payload.ofText("{}")))
                .with(AttributeNames.CORRELATION, correlation);
        return Records.CODEC.write(cause.isEmpty() ? envelope : envelope.with(AttributeNames.CAUSATION, cause));
    }

    private void append(Payload data) {
        log.tape().append(List.of(data), Expected.any());
    }
}
