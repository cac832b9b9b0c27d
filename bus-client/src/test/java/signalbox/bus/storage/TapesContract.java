package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Tapes] promise, for every medium. A medium extends this, says how to open it, and declares what differs.
public abstract class TapesContract {
    private final List<Storage> opened = new ArrayList<>();
    private Tapes tapes;
    private Tape tape;

    /// Opens the place of this test: a new handle on the same content at every call. The suite closes it.
    protected abstract Storage open();

    /// Returns the name of a tape that no other test uses, where the place outlives a test.
    protected String name(String name) {
        return name;
    }

    /// Returns how many rounds the concurrent tests use: slow media say fewer.
    protected int rounds() {
        return 20;
    }

    @BeforeEach
    final void openTape() {
        tapes = another().tapes();
        tape = tapes.tape(name("shop-tapes/domain.tmd"));
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(Storage::close);
    }

    private Storage another() {
        var storage = open();
        opened.add(storage);
        return storage;
    }

    private Tape reopened() {
        return another().tapes().tape(tape.name());
    }

    private static List<Payload> records(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Payload.ofText("record " + i))
                .toList();
    }

    private static List<Long> versions(TapePage page) {
        return page.records().stream().map(TapeRecord::version).toList();
    }

    private static List<Payload> data(TapePage page) {
        return page.records().stream().map(TapeRecord::data).toList();
    }

    @Test
    void aTapeThatIsNotThereReadsAsAnEmptyOne() {
        assertThat(tape.name()).isEqualTo(name("shop-tapes/domain.tmd"));
        assertThat(tape.exists()).isFalse();
        assertThat(tape.state()).isEqualTo(new TapeState(0, 0, 0, null));
        assertThat(tape.read(0, 10)).isEqualTo(new TapePage(List.of(), true, null));
        assertThat(tape.verify(Progress.none())).isEqualTo(new TapeReport(tape.name(), 0, 0, 0, true, null));
        assertThat(tape.exists()).as("looking made nothing").isFalse();
        assertThat(tapes.list()).extracting(TapeSummary::name).doesNotContain(tape.name());
    }

    @Test
    void versionsBeginAtOneAndRiseByOne() {
        assertThat(tape.append(records(1, 1), Expected.any())).isEqualTo(1);
        assertThat(tape.append(records(2, 4), Expected.any())).isEqualTo(4);

        var page = tape.read(0, 10);
        assertThat(versions(page)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(data(page)).isEqualTo(records(1, 4));
        assertThat(page.end()).isTrue();
        assertThat(page.damage()).isNull();
    }

    @Test
    void offsetsRiseFromRecordToRecord() {
        tape.append(records(1, 5), Expected.any());

        var offsets = tape.read(0, 5).records().stream().map(TapeRecord::offset).toList();
        assertThat(offsets).isSorted().doesNotHaveDuplicates();
        assertThat(tape.state().bytes()).isGreaterThan(offsets.getLast());
    }

    @Test
    void aTapeIsReadInPages() {
        tape.append(records(1, 10), Expected.any());

        assertThat(versions(tape.read(0, 4))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(tape.read(0, 4).end()).isFalse();
        assertThat(versions(tape.read(4, 4))).containsExactly(5L, 6L, 7L, 8L);
        assertThat(versions(tape.read(8, 4))).containsExactly(9L, 10L);
        assertThat(tape.read(8, 4).end()).isTrue();
        assertThat(tape.read(6, 4).end())
                .as("the page ends with the last record")
                .isTrue();
        assertThat(versions(tape.read(0, Integer.MAX_VALUE))).hasSize(10);
    }

    @Test
    void beyondTheEndThereIsNothing() {
        tape.append(records(1, 3), Expected.any());

        for (long after : new long[] {3, 4, 1_000_000, Long.MAX_VALUE}) {
            assertThat(tape.read(after, 10)).isEqualTo(new TapePage(List.of(), true, null));
        }
    }

    @Test
    void nonsenseIsNotRead() {
        tape.append(records(1, 3), Expected.any());

        assertThatThrownBy(() -> tape.read(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tape.read(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tape.read(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingAndEmptyRecordsAreNotAppended() {
        var holed = List.of(Payload.ofText("good"), Payload.empty(), Payload.ofText("good"));

        assertThatThrownBy(() -> tape.append(List.of(), Expected.any())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tape.append(holed, Expected.any())).isInstanceOf(IllegalArgumentException.class);
        assertThat(tape.state().records()).isZero();
    }

    @Test
    void anAppendAtTheExpectedVersionIsDone() {
        assertThat(tape.append(records(1, 2), Expected.version(0))).isEqualTo(2);
        assertThat(tape.append(records(3, 3), Expected.version(2))).isEqualTo(3);
    }

    @Test
    void anAppendAtAnotherVersionWritesNothing() {
        tape.append(records(1, 2), Expected.any());

        for (long wrong : new long[] {0, 1, 3}) {
            assertThatThrownBy(() -> tape.append(records(3, 20), Expected.version(wrong)))
                    .isInstanceOf(BusException.Conflict.class);
        }
        assertThat(tape.state().version()).isEqualTo(2);
        assertThat(data(reopened().read(0, 100))).isEqualTo(records(1, 2));
    }

    @Test
    void anAppendThatExpectsRecordsDoesNotMakeATape() {
        assertThatThrownBy(() -> tape.append(records(1, 1), Expected.version(5)))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(tape.state().records()).isZero();
        assertThat(tape.append(records(1, 1), Expected.version(0))).isEqualTo(1);
    }

    @Test
    void recordsHoldAnyBytes() {
        var every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        var odd = List.of(
                Payload.of(every),
                Payload.of(new byte[] {0}),
                Payload.ofText("/* header 0000000000000005 */\r\n"),
                Payload.ofText("\r\n/* footer 00000000000000050000000000000001"),
                Payload.of(new byte[509]),
                Payload.of(new byte[510]),
                Payload.of(new byte[100_000]));
        tape.append(odd, Expected.any());

        assertThat(data(tape.read(0, 100))).isEqualTo(odd);
        assertThat(data(reopened().read(0, 100))).isEqualTo(odd);
    }

    @Test
    void everythingIsThereAfterReopening() {
        tape.append(records(1, 3), Expected.any());
        var state = tape.state();

        var again = reopened();
        assertThat(again.exists()).isTrue();
        assertThat(again.state()).isEqualTo(state);
        assertThat(state.version()).isEqualTo(3);
        assertThat(state.records()).isEqualTo(3);
        assertThat(state.damage()).isNull();
        assertThat(again.append(records(4, 5), Expected.version(3))).isEqualTo(5);
        assertThat(data(tape.read(0, 10))).as("the first handle sees it too").isEqualTo(records(1, 5));
        assertThat(tape.state().version()).isEqualTo(5);
    }

    @Test
    void listsNameTheTapesAndTheirSizes() {
        tape.append(records(1, 3), Expected.any());
        var other = tapes.tape(name("shop-tapes/other.tmd"));
        other.append(records(1, 1), Expected.any());

        assertThat(another().tapes().list())
                .contains(
                        new TapeSummary(tape.name(), tape.state().bytes()),
                        new TapeSummary(other.name(), other.state().bytes()));
    }

    @Test
    void tapesDoNotMix() {
        tape.append(records(1, 3), Expected.any());
        var other = tapes.tape(name("shop-tapes/other.tmd"));

        assertThat(other.append(records(7, 7), Expected.version(0))).isEqualTo(1);
        assertThat(data(tape.read(0, 10))).isEqualTo(records(1, 3));
        assertThat(data(other.read(0, 10))).isEqualTo(records(7, 7));
    }

    @Test
    void aGoodTapeIsVerifiedWholeAndNotChanged() {
        tape.append(records(1, 50), Expected.any());
        var state = tape.state();
        var done = new ArrayList<Long>();
        var total = new ArrayList<Long>();

        var report = tape.verify((bytes, of) -> {
            done.add(bytes);
            total.add(of);
        });
        assertThat(report).isEqualTo(new TapeReport(tape.name(), 50, 50, state.bytes(), true, null));
        assertThat(done).isSorted().last().isEqualTo(state.bytes());
        assertThat(total).containsOnly(state.bytes());
        assertThat(tape.state()).isEqualTo(state);
    }

    @Test
    void ofManyWhoAppendAtOneVersionExactlyOneWins() throws Exception {
        tape.append(records(1, 1), Expected.any());
        var won = Together.run(6, i -> appended(Payload.ofText("writer " + i), Expected.version(1)) > 0);

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(data(tape.read(1, 10))).containsExactly(Payload.ofText("writer " + won.indexOf(true)));
    }

    @Test
    void writersAtTheSameTimeEitherAppendWholeOrAreToldOfTheConflict() throws Exception {
        var written = Together.run(
                4,
                i -> IntStream.range(0, rounds())
                        .mapToLong(round -> appended(Payload.ofText("writer " + i + " round " + round), Expected.any()))
                        .filter(version -> version > 0)
                        .boxed()
                        .toList());

        var versions = written.stream().flatMap(List::stream).sorted().toList();
        assertThat(versions)
                .isNotEmpty()
                .isEqualTo(LongStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(versions(reopened().read(0, Integer.MAX_VALUE))).isEqualTo(versions);
        assertThat(reopened().verify(Progress.none()).complete()).isTrue();
    }

    private long appended(Payload record, Expected expected) {
        try (var own = open()) {
            return own.tapes().tape(tape.name()).append(List.of(record), expected);
        } catch (BusException.Conflict e) {
            return 0;
        }
    }
}
