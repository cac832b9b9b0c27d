package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeRecord;

/// What is shown of a damaged tape: everything before the damage, and its place.
final class TapeDamageTest {
    private static final byte[] BASE = TapePlace.fixture("lokad-v2/tapes/base-50.tape");
    private static final long[] OFFSETS = TapePlace.offsets("base-50");

    @TempDir
    Path folder;

    private TapePlace place;

    @BeforeEach
    void makePlace() {
        place = new TapePlace(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "truncated-in-data, 49, it is cut short",
        "truncated-in-footer, 49, it is cut short",
        "corrupt-header-length-digit, 24, its footer is not where its length says",
        "garbage-tail, 50, no record begins here"
    })
    void brokenFramingIsSeenAtOnceAndNothingIsAppended(String name, int good, String reason) throws Exception {
        var bytes = TapePlace.fixture("lokad-v2/tapes/" + name + ".tape");
        var tape = place.tape(name, bytes);
        long offset = good == 50 ? BASE.length : OFFSETS[good];

        var state = tape.state();
        assertThat(state.version()).isEqualTo(good);
        assertThat(state.records()).isEqualTo(good);
        assertThat(state.bytes()).isEqualTo(bytes.length);
        assertThat(state.damage().offset()).isEqualTo(offset);
        assertThat(state.damage().reason()).startsWith(reason);
        assertGoodPrefix(tape, good, offset);
        assertNothingIsAppended(tape, bytes, offset);
    }

    @ParameterizedTest
    @CsvSource({"corrupt-data", "corrupt-footer-hash"})
    void aBrokenHashStopsReadingThereAndTheRecordsAfterItCanBeRead(String name) {
        var tape = place.tape(name, TapePlace.fixture("lokad-v2/tapes/" + name + ".tape"));

        assertGoodPrefix(tape, 24, OFFSETS[24]);
        assertThat(tape.read(0, 100).end()).as("records stand after it").isFalse();
        assertThat(tape.read(0, 24).damage()).as("not reached").isNull();
        assertThat(tape.read(24, 1).records()).isEmpty();
        assertThat(tape.read(24, 1).damage().offset()).isEqualTo(OFFSETS[24]);
        var after = tape.read(25, 100);
        assertThat(after.records())
                .hasSize(25)
                .last()
                .extracting(TapeRecord::version)
                .isEqualTo(50L);
        assertThat(after.end()).isTrue();
        assertThat(after.damage()).isNull();
        assertThat(tape.append(TapePlace.records(51, 51), Expected.version(50))).isEqualTo(51);
    }

    @Test
    void anEmptyFileIsAnEmptyTape() {
        var tape = place.tape("empty", TapePlace.fixture("lokad-v2/tapes/empty.tape"));

        assertThat(tape.exists()).isTrue();
        assertThat(tape.state().damage()).isNull();
        assertThat(tape.read(0, 1).end()).isTrue();
        assertThat(tape.append(TapePlace.records(1, 1), Expected.version(0))).isEqualTo(1);
    }

    @Test
    void whereverATapeIsCutAllBeforeIsReadAndTheTearIsNamed() throws Exception {
        for (int length = 0; length < BASE.length; length++) {
            var bytes = Arrays.copyOf(BASE, length);
            var tape = place.tape("cut", bytes);
            int good = goodRecords(length);
            if (OFFSETS[good] == length) {
                assertThat(tape.state().damage()).isNull();
                assertThat(tape.state().records()).isEqualTo(good);
                continue;
            }
            assertGoodPrefix(tape, good, OFFSETS[good]);
            assertThat(tape.state().damage().offset()).isEqualTo(OFFSETS[good]);
            assertNothingIsAppended(tape, bytes, OFFSETS[good]);
        }
    }

    @Test
    void verifyFindsEveryFlippedBit() {
        var random = new Random(20110721);
        for (int i = 0; i < 1_000; i++) {
            int at = random.nextInt(BASE.length);
            while (isVersion(at)) {
                at = random.nextInt(BASE.length);
            }
            var bytes = BASE.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            int good = goodRecords(at);

            var report = place.tape("flipped", bytes).verify(Progress.none());
            assertThat(report.complete()).as("flipped at %s", at).isFalse();
            assertThat(report.records()).as("flipped at %s", at).isEqualTo(good);
            assertThat(report.damage().offset()).as("flipped at %s", at).isEqualTo(OFFSETS[good]);
        }
    }

    @Test
    void lostDataOfTheLastRecordStopsAppending() throws Exception {
        var bytes = BASE.clone();
        Arrays.fill(bytes, (int) OFFSETS[49] + TapeFrame.HEADER, bytes.length - TapeFrame.FOOTER, (byte) 0);
        var tape = place.tape("zeros", bytes);

        assertThat(tape.state().damage()).as("the framing is good").isNull();
        assertNothingIsAppended(tape, bytes, OFFSETS[49]);
    }

    @Test
    void bytesOfATapeInsideATornRecordDoNotLookLikeItsEnd() throws Exception {
        var nested = TapeFrame.encode(3, java.util.List.of(signalbox.bus.message.Payload.of(BASE)));
        var torn = Arrays.copyOf(nested, TapeFrame.HEADER + BASE.length);
        var tape = place.tape("nested", torn);

        assertNothingIsAppended(tape, torn, 0);
    }

    @Test
    void aFileThatIsNoTapeIsDamagedFromItsFirstByte() throws Exception {
        var bytes = "This is a letter.".getBytes();
        var tape = place.tape("letter.tmd", bytes);

        assertThat(tape.state().damage().offset()).isZero();
        assertThat(tape.read(0, 1).records()).isEmpty();
        assertNothingIsAppended(tape, bytes, 0);
    }

    private static void assertGoodPrefix(Tape tape, int good, long offset) {
        var page = tape.read(0, 100);
        assertThat(page.records())
                .extracting(record -> record.data().sha256())
                .isEqualTo(TapePlace.hashes("base-50").subList(0, good));
        assertThat(page.damage().offset()).isEqualTo(offset);
        var report = tape.verify(Progress.none());
        assertThat(report.records()).isEqualTo(good);
        assertThat(report.lastVersion()).isEqualTo(good);
        assertThat(report.complete()).isFalse();
        assertThat(report.damage()).isEqualTo(page.damage());
    }

    private void assertNothingIsAppended(Tape tape, byte[] bytes, long offset) throws Exception {
        var damaged = catchThrowableOfType(
                BusException.Damaged.class, () -> tape.append(TapePlace.records(1, 1), Expected.any()));
        assertThat(damaged.what()).contains("at byte " + offset + ":");
        assertThatThrownBy(() -> tape.append(TapePlace.records(1, 3), Expected.version(50)))
                .isInstanceOf(BusException.Damaged.class);
        assertThat(Files.readAllBytes(place.file(tape.name()))).isEqualTo(bytes);
    }

    private static int goodRecords(int length) {
        int index = Arrays.binarySearch(OFFSETS, length);
        return index >= 0 ? index : -index - 2;
    }

    private static boolean isVersion(int at) {
        int record = goodRecords(at);
        int end = record == 49 ? BASE.length : (int) OFFSETS[record + 1];
        return at >= end - 49 && at < end - 33;
    }
}
