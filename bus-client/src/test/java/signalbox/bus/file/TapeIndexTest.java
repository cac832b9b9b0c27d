package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeState;

/// The side index: used, extended, thrown away when it does not belong to the tape, and never needed.
final class TapeIndexTest {
    private static final int RECORDS = 50_000;
    private static final int LENGTH = 100;
    private static final int FRAME = LENGTH + TapeFrame.FRAMING;

    @TempDir
    Path folder;

    private TapePlace place;

    @BeforeEach
    void makePlace() {
        place = new TapePlace(folder);
    }

    private List<Path> saved() throws IOException {
        var tapes = place.cache().resolve("tapes");
        if (!Files.exists(tapes)) {
            return List.of();
        }
        try (var files = Files.list(tapes)) {
            return files.toList();
        }
    }

    @Test
    void everyPlaceIsFoundThroughTheIndex() throws Exception {
        place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH)).state();
        assertThat(saved()).hasSize(1);
        assertThat(Files.size(saved().getFirst())).as("small beside its tape").isLessThan(8_000);

        var tape = place.tape("big.tape");
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            long after = random.nextInt(RECORDS + 10);
            var page = tape.read(after, 3);
            assertThat(page.records()).hasSize((int) Math.clamp(RECORDS - after, 0, 3));
            for (int r = 0; r < page.records().size(); r++) {
                assertThat(page.records().get(r).version()).isEqualTo(after + r + 1);
                assertThat(page.records().get(r).offset()).isEqualTo((after + r) * FRAME);
            }
        }
    }

    @Test
    void whatWasSavedIsUsedInsteadOfReadingTheTapeAgain() throws Exception {
        var bytes = TapePlace.bytes(RECORDS, LENGTH);
        place.tape("big.tape", bytes).state();

        // Damage that only a new pass over the framing would see shows that there was none.
        bytes[1_000 * FRAME] = 'x';
        assertThat(place.tape("big.tape", bytes).state().records()).isEqualTo(RECORDS);
        assertThat(place.tape("big.tape").read(2_000, 1).records()).hasSize(1);

        Files.delete(saved().getFirst());
        assertThat(place.tape("big.tape").state().records()).isEqualTo(1_000);
    }

    @Test
    void theIndexFollowsATapeThatGrows() throws Exception {
        var tape = place.tape("growing.tape");
        for (int i = 0; i < 200; i++) {
            long version = tape.append(TapePlace.records(1, 30), Expected.version(i * 30L));
            assertThat(version).isEqualTo((i + 1) * 30L);
            assertThat(tape.state().records()).isEqualTo(version);
        }
        Files.write(
                place.file("growing.tape"),
                TapeFrame.encode(6_001, TapePlace.records(1, 5)),
                StandardOpenOption.APPEND);
        assertThat(tape.state().version()).as("another program appended").isEqualTo(6_005);
        assertThat(tape.read(6_004, 5).records())
                .extracting(TapeRecord::version)
                .containsExactly(6_005L);
        assertThat(tape.state()).isEqualTo(place.tape("growing.tape").state());
    }

    @Test
    void anIndexSavedBeforeTheTapeGrewIsExtended() throws Exception {
        place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH)).state();
        var indexed = Files.readAllBytes(saved().getFirst());
        place.tape("big.tape").append(TapePlace.records(1, 10), Expected.version(RECORDS));

        assertThat(Files.readAllBytes(saved().getFirst()))
                .as("too little for a new file")
                .isEqualTo(indexed);
        var later = place.tape("big.tape");
        assertThat(later.state().version()).isEqualTo(RECORDS + 10);
        assertThat(later.read(RECORDS + 9, 1).records().getFirst().data()).isEqualTo(Payload.ofText("record 10"));
    }

    @Test
    void aTapeThatWasReplacedIsIndexedAnew() {
        var tape = place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH));
        tape.state();

        place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH + 1));
        var state = new TapeState(RECORDS, RECORDS, (FRAME + 1L) * RECORDS, null);
        assertThat(tape.state()).as("the handle that knew the old one").isEqualTo(state);
        assertThat(place.tape("big.tape").state())
                .as("with the saved index of the old one")
                .isEqualTo(state);
        assertThat(tape.read(40_000, 1).records().getFirst().offset()).isEqualTo(40_000L * (FRAME + 1));
    }

    @Test
    void aTapeThatWasShortenedIsIndexedAnew() {
        var bytes = TapePlace.bytes(RECORDS, LENGTH);
        var tape = place.tape("big.tape", bytes);
        tape.state();

        place.tape("big.tape", Arrays.copyOf(bytes, 100 * FRAME));
        assertThat(tape.state()).isEqualTo(new TapeState(100, 100, 100L * FRAME, null));
        assertThat(place.tape("big.tape").state()).isEqualTo(tape.state());
        assertThat(tape.append(TapePlace.records(1, 1), Expected.version(100))).isEqualTo(101);
    }

    @Test
    void anIndexOfAnotherTapeOfTheSameSizeIsNotUsed() throws Exception {
        place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH)).state();
        var index = saved().getFirst();
        place.tape("other.tape", TapePlace.bytes(RECORDS / 2, LENGTH * 2 + TapeFrame.FRAMING))
                .state();
        var other =
                saved().stream().filter(file -> !file.equals(index)).findFirst().orElseThrow();

        Files.copy(index, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(place.tape("other.tape").state().records()).isEqualTo(RECORDS / 2);
    }

    @Test
    void aDamagedIndexIsBuiltAgain() throws Exception {
        place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH)).state();
        var index = saved().getFirst();
        var good = Files.readAllBytes(index);
        var random = new Random(2);

        for (int i = 0; i < 50; i++) {
            var bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(index, i % 2 == 0 ? bad : Arrays.copyOf(good, random.nextInt(good.length)));
            var tape = place.tape("big.tape");
            assertThat(tape.state().records()).isEqualTo(RECORDS);
            assertThat(tape.read(33_333, 1).records().getFirst().version()).isEqualTo(33_334);
        }
    }

    @Test
    void withoutACacheFolderTheHeapIsUsed() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(place.cache(), "a file where the folder should be");
        var tape = place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH));

        assertThat(tape.state().records()).isEqualTo(RECORDS);
        assertThat(tape.read(33_333, 1).records().getFirst().version()).isEqualTo(33_334);
    }

    @Test
    void readingWritesNothingIntoTheBus() throws Exception {
        var bytes = TapePlace.bytes(RECORDS, LENGTH);
        var tape = place.tape("tapes/torn.tape", Arrays.copyOf(bytes, bytes.length - 7));
        tape.state();
        tape.read(0, 5);
        tape.verify(Progress.none());
        place.tapes().list();

        try (var files = Files.walk(place.root()).filter(Files::isRegularFile)) {
            assertThat(files.toList()).containsExactly(place.file("tapes/torn.tape"));
        }
    }

    @Test
    void anInterruptedThreadStopsAndTheTapeStaysReadable() {
        var tape = place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(tape::state).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> tape.read(0, 1)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> tape.verify(Progress.none())).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> tape.append(TapePlace.records(1, 1), Expected.any()))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(tape.state().records()).isEqualTo(RECORDS);
        assertThat(tape.read(0, 1).records()).hasSize(1);
    }

    @Test
    void verifyingStopsInTheMiddleWhenItsThreadIsInterrupted() {
        var tape = place.tape("big.tape", TapePlace.bytes(RECORDS, LENGTH));
        try {
            assertThatThrownBy(() ->
                            tape.verify((done, total) -> Thread.currentThread().interrupt()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
