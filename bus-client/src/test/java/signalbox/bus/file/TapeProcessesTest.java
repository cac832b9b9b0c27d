package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeRecord;

/// Tapes among processes: killed while they write, stopped by a full disk, at work together.
final class TapeProcessesTest {
    private static final int KILLS = 25;

    @TempDir
    Path folder;

    private Path root;
    private Path file;

    @BeforeEach
    void makeBus() throws Exception {
        root = Files.createDirectory(folder.resolve("bus"));
        file = root.resolve(TapeChild.TAPE);
    }

    @Test
    void killedAtAnyMomentNothingAcknowledgedIsLostAndWhatIsTornIsNamed() throws Exception {
        var random = new Random(4711);
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = killed(TapeChild.start(List.of(), "batches", root.toString(), "" + kill), random);
            var tape = TapeChild.tape(root);
            long good = assertHolds(tape, acknowledged);

            var damage = tape.state().damage();
            if (damage == null) {
                assertThat(good).as("nothing stands after the last record").isEqualTo(Files.size(file));
            } else {
                assertThat(damage.offset()).isEqualTo(good).isLessThan(Files.size(file));
                assertThatThrownBy(() -> tape.append(TapePlace.records(1, 1), Expected.any()))
                        .isInstanceOf(BusException.Damaged.class);
                salvage(tape);
            }
            if (Files.size(file) > 8_000_000) {
                Files.delete(file);
            }
        }
    }

    private static long killed(Process child, Random random) throws Exception {
        long acknowledged = 0;
        int acknowledgements = 1 + random.nextInt(12);
        try (var lines = child.inputReader()) {
            for (int i = 0; i < acknowledgements; i++) {
                acknowledged = Long.parseLong(lines.readLine());
            }
            // At a random place of the work between two acknowledgements: this is no wait for anything.
            LockSupport.parkNanos(random.nextInt(10_000_000));
            // By its handle: the process itself would throw away what is still in the pipe.
            child.toHandle().destroyForcibly();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Long.parseLong(line);
            }
        }
        assertThat(child.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
        return acknowledged;
    }

    /// Returns where the good records end.
    private static long assertHolds(Tape tape, long acknowledged) {
        long end = 0;
        long version = 0;
        for (var record : tape.read(0, Integer.MAX_VALUE).records()) {
            assertThat(record.version()).isEqualTo(++version);
            assertThat(record.data()).isEqualTo(TapeChild.data(version));
            end = record.offset() + TapeFrame.FRAMING + record.data().size();
        }
        assertThat(version).isGreaterThanOrEqualTo(acknowledged);
        assertThat(tape.verify(Progress.none()).records()).isEqualTo(version);
        return end;
    }

    private void salvage(Tape tape) throws Exception {
        var saved = folder.resolve("saved.tape");
        assertThat(TapeSalvage.copyGoodPrefix(tape, saved, Progress.none()).complete())
                .isFalse();
        Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWriteThatEndsHalfWayIsTakenBack() throws Exception {
        // A limit on the size of a file: the system takes what still fits and refuses the rest, as a full disk does.
        var child = TapeChild.start(
                List.of("bash", "-c", "ulimit -f 9000; exec \"$@\"", "bash"), "batches", root.toString(), "1");
        List<String> lines;
        try (var reader = child.inputReader()) {
            lines = reader.lines().toList();
        }
        assertThat(child.waitFor()).isZero();
        assertThat(lines).last().isEqualTo("SB-5037");
        long acknowledged = lines.size() == 1 ? 0 : Long.parseLong(lines.get(lines.size() - 2));

        var tape = TapeChild.tape(root);
        assertThat(acknowledged).isPositive();
        assertThat(tape.state().version()).isEqualTo(acknowledged);
        assertThat(tape.state().damage()).isNull();
        assertThat(assertHolds(tape, acknowledged)).isEqualTo(Files.size(file));
        assertThat(tape.append(TapePlace.records(1, 1), Expected.version(acknowledged)))
                .isEqualTo(acknowledged + 1);
    }

    @Test
    void whileAnotherProcessHoldsTheTapeNothingIsAppended() throws Exception {
        var tape = TapeChild.tape(root);
        tape.append(TapePlace.records(1, 1), Expected.any());
        var child = TapeChild.start(List.of(), "hold", root.toString());
        try (var lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("held");

            assertThatThrownBy(() -> tape.append(TapePlace.records(2, 2), Expected.any()))
                    .isInstanceOf(BusException.Conflict.class)
                    .hasMessageContaining("Another program is writing");
            assertThat(tape.read(0, 10).records()).as("reading goes on").hasSize(1);
            child.outputWriter().close();
            assertThat(child.waitFor()).isZero();
        } finally {
            child.destroyForcibly();
        }
        assertThat(tape.append(TapePlace.records(2, 2), Expected.any())).isEqualTo(2);
    }

    @Test
    void processesThatAppendTogetherShareOneRowOfVersions() throws Exception {
        int count = 150;
        var child = TapeChild.start(List.of(), "singles", root.toString(), "" + count);
        var versions = new ArrayList<Long>();
        var tape = TapeChild.tape(root);
        try (var lines = child.inputReader()) {
            versions.add(Long.parseLong(lines.readLine()));
            for (int i = 0; i < count; i++) {
                versions.add(tape.append(List.of(Payload.ofText("parent " + i)), Expected.any()));
                assertThat(tape.state().damage())
                        .as("a write in progress is no damage")
                        .isNull();
            }
            lines.lines().map(Long::parseLong).forEach(versions::add);
            assertThat(child.waitFor()).isZero();
        }
        assertThat(new HashSet<>(versions)).hasSize(2 * count);
        assertThat(tape.read(0, 1_000).records())
                .extracting(TapeRecord::version)
                .isEqualTo(LongStream.rangeClosed(1, 2L * count).boxed().toList());
        assertThat(tape.verify(Progress.none()).complete()).isTrue();
    }
}
