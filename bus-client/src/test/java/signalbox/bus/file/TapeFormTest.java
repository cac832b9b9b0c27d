package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.TapeRecord;

/// The bytes of a readable tape, against tapes that the original wrote.
final class TapeFormTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"small-3", "base-50"})
    void theSameRecordsGiveTheBytesOfTheOriginal(String name) throws Exception {
        var golden = TapePlace.fixture("lokad-v2/tapes/" + name + ".tape");
        var place = new TapePlace(folder);
        var original = place.tape("original.tape", golden).read(0, 100);
        assertThat(original.damage()).isNull();
        assertThat(original.records())
                .extracting(record -> record.data().sha256())
                .isEqualTo(TapePlace.hashes(name));
        assertThat(original.records())
                .extracting(TapeRecord::offset)
                .isEqualTo(LongStream.of(TapePlace.offsets(name)).boxed().toList());

        var data = original.records().stream().map(TapeRecord::data).toList();
        place.tape("copy.tape").append(data.subList(0, 2), Expected.version(0));
        place.tape("copy.tape").append(data.subList(2, data.size()), Expected.version(2));
        assertThat(Files.readAllBytes(place.file("copy.tape"))).isEqualTo(golden);
    }

    @Test
    void theVectorOfTwoRecordsIsWritten() throws Exception {
        var place = new TapePlace(folder);
        place.tape("tape/test")
                .append(List.of(Payload.of(new byte[] {1, 2, 3, 4, 5}), Payload.ofText("hello")), Expected.any());

        assertThat(Files.readAllBytes(place.file("tape/test"))).isEqualTo(TapePlace.fixture("lokad-vectors/tape/test"));
    }

    @Property(tries = 500)
    void whatIsEncodedIsReadAsItWas(
            @ForAll @Size(min = 1, max = 5) List<byte @NotEmpty []> data,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 10) long version)
            throws Exception {
        var records = data.stream().map(Payload::of).toList();
        var file = Files.createTempFile("tape", null);
        try (var channel = Files.newByteChannel(Files.write(file, TapeFrame.encode(version, records)))) {
            var scan = new TapeScan((java.nio.channels.FileChannel) channel, 0, 0, channel.size(), TapeScan.PAGE);
            for (int i = 0; i < records.size(); i++) {
                assertThat(scan.next()).isTrue();
                assertThat(scan.version()).isEqualTo(version + i);
                assertThat(scan.intact()).isTrue();
                assertThat(scan.data()).isEqualTo(records.get(i));
            }
            assertThat(scan.next()).isFalse();
            assertThat(scan.damage()).isNull();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void versionsMayHaveGaps() {
        var gaps = concat(
                TapeFrame.encode(5, TapePlace.records(5, 5)),
                TapeFrame.encode(7, TapePlace.records(7, 8)),
                TapeFrame.encode(1L << 40, TapePlace.records(9, 9)));
        var tape = new TapePlace(folder).tape("gaps.tape", gaps);

        assertThat(tape.read(0, 10).records()).extracting(TapeRecord::version).containsExactly(5L, 7L, 8L, 1L << 40);
        assertThat(tape.read(5, 1).records()).extracting(TapeRecord::version).containsExactly(7L);
        assertThat(tape.read(6, 10).records()).extracting(TapeRecord::version).containsExactly(7L, 8L, 1L << 40);
        assertThat(tape.read(8, 10).records()).extracting(TapeRecord::data).isEqualTo(TapePlace.records(9, 9));
        assertThat(tape.state().records()).isEqualTo(4);
        assertThat(tape.append(TapePlace.records(1, 1), Expected.version(1L << 40)))
                .isEqualTo((1L << 40) + 1);
    }

    @Test
    void versionsThatDoNotRiseAreDamage() {
        var falling =
                concat(TapeFrame.encode(5, TapePlace.records(1, 2)), TapeFrame.encode(6, TapePlace.records(1, 1)));
        var page = new TapePlace(folder).tape("falling.tape", falling).read(0, 10);

        assertThat(page.records()).extracting(TapeRecord::version).containsExactly(5L, 6L);
        assertThat(page.damage().reason()).contains("version 6 does not follow 6");
    }

    @Test
    void aVersionBeyondTheRangeIsRefused() throws Exception {
        var place = new TapePlace(folder);
        var last = TapeFrame.encode(Long.MAX_VALUE - 1, TapePlace.records(1, 1));
        var tape = place.tape("last.tape", last);

        assertThat(tape.state().version()).isEqualTo(Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> tape.append(TapePlace.records(1, 2), Expected.any()))
                .isInstanceOf(BusException.Refused.class);
        assertThat(Files.readAllBytes(place.file("last.tape"))).isEqualTo(last);
    }

    @Test
    void recordsBeyondTheBlockAreReadAndVerified() {
        var place = new TapePlace(folder);
        var big = new byte[5_000_000];
        new java.util.Random(7).nextBytes(big);
        var records = List.of(Payload.of(big), Payload.ofText("small"), Payload.of(big), Payload.ofText("last"));
        place.tape("big.tape").append(records, Expected.any());

        var page = place.tape("big.tape").read(0, 10);
        assertThat(page.records()).extracting(TapeRecord::data).isEqualTo(records);
        assertThat(place.tape("big.tape").read(2, 1).records().getFirst().data())
                .isEqualTo(records.get(2));
        assertThat(place.tape("big.tape").verify((done, total) -> {}).records()).isEqualTo(4);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
