package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;

/// Saving the good part of a tape.
final class TapeSalvageTest {
    private static final byte[] BASE = TapePlace.fixture("lokad-v2/tapes/base-50.tape");
    private static final long[] OFFSETS = TapePlace.offsets("base-50");

    @TempDir
    Path folder;

    private TapePlace place;
    private Path target;

    @BeforeEach
    void makePlace() {
        place = new TapePlace(folder);
        target = folder.resolve("saved/good.tape");
    }

    @ParameterizedTest
    @CsvSource({
        "base-50, 50",
        "truncated-in-data, 49",
        "corrupt-data, 24",
        "corrupt-footer-hash, 24",
        "corrupt-header-length-digit, 24",
        "garbage-tail, 50"
    })
    void theGoodPartIsCopiedByteForByteAndTheSourceStays(String name, int good) throws Exception {
        var bytes = TapePlace.fixture("lokad-v2/tapes/" + name + ".tape");
        var source = place.tape(name, bytes);
        int length = good == 50 ? BASE.length : (int) OFFSETS[good];

        var report = TapeSalvage.copyGoodPrefix(source, target, Progress.none());
        assertThat(Files.readAllBytes(target)).isEqualTo(Arrays.copyOf(BASE, length));
        assertThat(Files.readAllBytes(place.file(name))).isEqualTo(bytes);
        assertThat(report.records()).isEqualTo(good);
        assertThat(report.lastVersion()).isEqualTo(good);
        assertThat(report.bytes()).isEqualTo(length);
        assertThat(report.complete()).isEqualTo(name.equals("base-50"));
        assertThat(report.damage()).isEqualTo(source.verify(Progress.none()).damage());
    }

    @Test
    void aTapeOfAnotherMediumIsWrittenInTheReadableForm() throws Exception {
        var memory = new MemoryStorage(new HandClock()).tapes().tape("log");
        memory.append(
                place.tape("base", BASE).read(0, 50).records().stream()
                        .map(record -> record.data())
                        .toList(),
                Expected.any());

        TapeSalvage.copyGoodPrefix(memory, target, Progress.none());
        assertThat(Files.readAllBytes(target)).isEqualTo(BASE);
    }

    @Test
    void aTapeOfManyPagesIsCopiedWhole() throws Exception {
        var bytes = TapePlace.bytes(30_000, 100);
        var done = new ArrayList<Long>();

        TapeSalvage.copyGoodPrefix(place.tape("big", bytes), target, (at, total) -> done.add(at));
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes);
        assertThat(done).isSorted().last().isEqualTo((long) bytes.length);
    }

    @Test
    void aFileThatIsThereIsNotTouched() throws Exception {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "precious");

        assertThatThrownBy(() -> TapeSalvage.copyGoodPrefix(place.tape("base", BASE), target, Progress.none()))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(Files.readString(target)).isEqualTo("precious");
    }

    @Test
    void whenItIsStoppedNothingIsLeft() throws Exception {
        var source = place.tape("big", TapePlace.bytes(30_000, 100));
        try {
            assertThatThrownBy(() -> TapeSalvage.copyGoodPrefix(
                            source,
                            target,
                            (at, total) -> Thread.currentThread().interrupt()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        try (var files = Files.list(target.getParent())) {
            assertThat(files).isEmpty();
        }
    }
}
