package signalbox.bus.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Pages of any log, from both ends and with any filter, say what the whole list says.
final class LogPagesPropertyTest {
    @Property(tries = 150)
    void pagesFromBothEndsAreTheWholeListWithNothingTwice(
            @ForAll Random random,
            @ForAll @IntRange(max = 700) int count,
            @ForAll @IntRange(min = 1, max = 300) int limit,
            @ForAll @IntRange(min = 1, max = 400) int atMost) {
        var tape = new GappyTape(atMost, null);
        var all = Records.fill(tape, count, random);
        var log = new DomainLog(tape, Records.CODEC);

        assertThat(walk(log, LogQuery.first(limit))).isEqualTo(all);
        assertThat(walk(log, LogQuery.last(limit))).isEqualTo(all.reversed());
    }

    @Property(tries = 150)
    void aFilterKeepsWhatALookAtEveryRecordKeeps(
            @ForAll Random random,
            @ForAll("filters") LogFilter filter,
            @ForAll @IntRange(min = 1, max = 50) int limit) {
        var tape = new GappyTape(1000, null);
        var all = Records.fill(tape, 400, random);
        var log = new DomainLog(tape, Records.CODEC);
        var expected = all.stream().filter(naive(filter)).toList();

        assertThat(walk(log, LogQuery.first(limit).where(filter))).isEqualTo(expected);
        assertThat(walk(log, LogQuery.last(limit).where(filter))).isEqualTo(expected.reversed());
    }

    @Property(tries = 100)
    void aPageFromAnyVersionBeginsRightBesideIt(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(max = 199) int at) {
        var tape = new GappyTape(1000, null);
        var all = Records.fill(tape, count, random);
        var log = new DomainLog(tape, Records.CODEC);
        int index = Math.min(at, count - 1);
        long version = all.get(index).version();

        assertThat(log.page(LogQuery.after(version, 1000)).records()).isEqualTo(all.subList(index + 1, count));
        assertThat(log.page(LogQuery.before(version, 1000)).records())
                .isEqualTo(all.subList(0, index).reversed());
    }

    @Property(tries = 30)
    void gapsOfBillionsCostFewReads(@ForAll Random random) {
        var tape = new GappyTape(1000, null);
        Records.fill(tape, 300, random);
        tape.reads = 0;

        walk(new DomainLog(tape, Records.CODEC), LogQuery.last(1000));

        assertThat(tape.reads).isLessThan(3000);
    }

    @Provide
    Arbitrary<LogFilter> filters() {
        var minutes = Arbitraries.integers().between(-10, 410).map(m -> Records.START.plusSeconds(60L * m));
        return Combinators.combine(
                        Arbitraries.of("OrderPlaced", "PaymentFailed", "1", "Ünïcode", "Order", "")
                                .injectNull(0.6),
                        Arbitraries.of("k1", "k2", "k").injectNull(0.6),
                        minutes.injectNull(0.6),
                        minutes.injectNull(0.6),
                        Arbitraries.of("plain", "\"total\":7", "Ünï", "k3", "placed", "s 1", "")
                                .injectNull(0.6))
                .as(LogFilter::new);
    }

    private static List<LogRecord> walk(DomainLog log, LogQuery query) {
        var all = new ArrayList<LogRecord>();
        var next = query;
        while (true) {
            var page = log.page(next);
            all.addAll(page.records());
            assertThat(page.records()).hasSizeLessThanOrEqualTo(query.limit());
            assertThat(page.why().isEmpty()).isEqualTo(page.complete());
            if (page.complete()) {
                return all;
            }
            assertThat(page.next()).isNotEqualTo(next.from());
            next = next.next(page);
        }
    }

    private static Predicate<LogRecord> naive(LogFilter filter) {
        return record -> {
            var time = record.time();
            var contracts = record.envelope().stream()
                    .flatMap(e -> e.items().stream())
                    .map(i -> i.contract())
                    .toList();
            return (filter.contract() == null || contracts.contains(filter.contract()))
                    && (filter.key() == null
                            || record.key().filter(filter.key()::equals).isPresent())
                    && (filter.from() == null || time != null && !time.isBefore(filter.from()))
                    && (filter.to() == null || time != null && time.isBefore(filter.to()))
                    && (filter.text() == null || record.data().text().contains(filter.text()));
        };
    }
}
