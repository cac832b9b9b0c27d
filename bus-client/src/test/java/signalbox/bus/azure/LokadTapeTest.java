package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.PageRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeRecord;

/// The bytes of a tape as Lokad.CQRS v2 keeps them in page blobs, and what writers that were killed leave.
class LokadTapeTest {
    private static final Payload FIRST = Payload.of(new byte[] {1, 2, 3, 4, 5});
    private static final Payload SECOND = Payload.ofText("hello");

    /// Both records as the original writes them, but for the five bytes of the first.
    private static final String STREAM = "/* header 00000005 */\r\n\1\2\3\4\5\r\n/* footer 00000005,0000000000000001,"
            + "EZZqucCZ+Pq++sVMCNW+K9jJA68= */\r\n/* header 00000005 */\r\nhello\r\n/* footer 00000005,"
            + "0000000000000002,qvTGHdzF6KLavt4PO0gs2a6pQ00= */\r\n";

    private final AzuriteAccount account = Azurite.account();
    private final BlobContainerClient container = new BlobServiceClientBuilder()
            .connectionString(account.connectionString())
            .buildClient()
            .getBlobContainerClient("shop-tapes");
    private final Tape tape = AzureStorage.open(AzureAccess.parse(account.connectionString()), InstantSource.system())
            .tapes()
            .tape("shop-tapes/domain.tmd");

    @BeforeEach
    void makeTheContainer() {
        container.create();
    }

    private static byte[] dataPage() {
        var page = new byte[512];
        page[0] = (byte) 0xC6;
        var stream = STREAM.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(stream).hasSize(198);
        System.arraycopy(stream, 0, page, 2, stream.length);
        return page;
    }

    private static byte[] indexPage() {
        var page = new byte[512];
        page[0] = 0x10;
        page[10] = 99;
        return page;
    }

    private byte[] stored(String name) {
        return container.getBlobClient(name).downloadContent().toBytes();
    }

    private void store(String name, byte[]... pages) {
        var blob = container.getBlobClient(name).getPageBlobClient();
        blob.create(pages.length * 512L, true);
        for (int i = 0; i < pages.length; i++) {
            blob.uploadPages(
                    new PageRange().setStart(i * 512L).setEnd(i * 512L + 511), new ByteArrayInputStream(pages[i]));
        }
    }

    private void storeExample() {
        store("domain.tmd", dataPage());
        store("domain.tmd-idx", indexPage());
    }

    private static List<Payload> data(List<TapeRecord> records) {
        return records.stream().map(TapeRecord::data).toList();
    }

    @Test
    void whatIsAppendedHasTheBytesOfTheOriginal() {
        tape.append(List.of(FIRST), Expected.version(0));
        tape.append(List.of(SECOND), Expected.version(1));

        assertThat(stored("domain.tmd")).isEqualTo(dataPage());
        assertThat(stored("domain.tmd-idx")).isEqualTo(indexPage());
    }

    @Test
    void theBytesOfTheOriginalAreReadAndAppendedTo() {
        storeExample();

        assertThat(tape.read(0, 10).records())
                .containsExactly(new TapeRecord(1, 0, FIRST), new TapeRecord(2, 99, SECOND));
        assertThat(tape.state().bytes()).isEqualTo(198);
        assertThat(tape.verify(Progress.none()).complete()).isTrue();
        assertThat(tape.append(List.of(FIRST), Expected.version(2))).isEqualTo(3);
        assertThat(data(tape.read(0, 10).records())).containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void recordsAndIndexEntriesCrossPages() {
        var records = IntStream.range(0, 200)
                .mapToObj(i -> Payload.ofText("record " + "x".repeat(i)))
                .toList();
        tape.append(records.subList(0, 70), Expected.any());
        tape.append(records.subList(70, 200), Expected.version(70));

        assertThat(data(tape.read(0, 1000).records())).isEqualTo(records);
        assertThat(data(tape.read(63, 3).records())).isEqualTo(records.subList(63, 66));
        var index = stored("domain.tmd-idx");
        assertThat(index).hasSize(4 * 512);
        assertThat(Arrays.copyOf(index, 2)).containsExactly(0xFE, 0x01);
        assertThat(Arrays.copyOfRange(index, 3 * 512, 3 * 512 + 2)).containsExactly(1600 - 3 * 510, 0);
    }

    @Test
    void aBatchLargerThanOneCallIsAppendedWhole() {
        var large = new byte[2 * AzureBlobs.PIECE];
        Arrays.fill(large, (byte) 'x');
        var records = List.of(FIRST, Payload.of(large), SECOND);

        assertThat(tape.append(records, Expected.any())).isEqualTo(3);
        assertThat(data(tape.read(0, 10).records())).isEqualTo(records);
        assertThat(tape.verify(Progress.none()).complete()).isTrue();
    }

    @Test
    void pagesThatAKilledWriterLeftEmptyAreNotCountedAndThenUsed() {
        store("domain.tmd", dataPage(), new byte[512], new byte[512]);
        store("domain.tmd-idx", indexPage(), new byte[512]);

        assertThat(tape.state().version()).isEqualTo(2);
        assertThat(tape.state().damage()).isNull();
        assertThat(tape.append(List.of(FIRST), Expected.version(2))).isEqualTo(3);
        assertThat(stored("domain.tmd")).as("as short as the original wants it").hasSize(512);
        assertThat(stored("domain.tmd-idx")).hasSize(512);
        assertThat(data(tape.read(0, 10).records())).containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void dataThatTheIndexDoesNotNameIsNoRecord() {
        var index = new byte[512];
        index[0] = 8;
        store("domain.tmd", dataPage());
        store("domain.tmd-idx", index);

        assertThat(data(tape.read(0, 10).records())).containsExactly(FIRST);
        assertThat(tape.append(List.of(SECOND), Expected.version(1))).isEqualTo(2);
        assertThat(tape.read(0, 10).records())
                .containsExactly(new TapeRecord(1, 0, FIRST), new TapeRecord(2, 198, SECOND));
        assertThat(tape.verify(Progress.none()).complete()).isTrue();
    }

    @Test
    void aRecordWhoseBytesChangedStopsTheReadingThere() {
        var page = dataPage();
        page[2 + 99 + 23] ^= 1;
        store("domain.tmd", page);
        store("domain.tmd-idx", indexPage());

        var read = tape.read(0, 10);
        assertThat(data(read.records())).containsExactly(FIRST);
        assertThat(read.damage()).isNotNull();
        assertThat(read.damage().offset()).isEqualTo(99);
        assertThat(read.damage().reason()).contains("hash");
        var report = tape.verify(Progress.none());
        assertThat(report.complete()).isFalse();
        assertThat(report.records()).isEqualTo(1);
        assertThat(report.damage()).isEqualTo(read.damage());
    }

    @Test
    void aTornTailIsShownAndNotAppendedTo() {
        var page = dataPage();
        Arrays.fill(page, 2 + 110, 512, (byte) 0);
        page[0] = 110;
        store("domain.tmd", page);
        store("domain.tmd-idx", indexPage());

        assertThat(tape.state().damage()).isNotNull();
        assertThat(tape.state().version()).isEqualTo(1);
        assertThat(data(tape.read(0, 10).records())).containsExactly(FIRST);
        assertThatThrownBy(() -> tape.append(List.of(FIRST), Expected.any())).isInstanceOf(BusException.Damaged.class);
        assertThat(stored("domain.tmd")).isEqualTo(page);
    }

    @Test
    void aTapeWithoutItsIndexIsDamaged() {
        store("domain.tmd", dataPage());

        assertThat(tape.state().damage()).isNotNull();
        assertThat(tape.read(0, 10).damage()).isNotNull();
        assertThat(tape.verify(Progress.none()).complete()).isFalse();
        assertThatThrownBy(() -> tape.append(List.of(FIRST), Expected.any())).isInstanceOf(BusException.Damaged.class);
    }

    @Test
    void anIndexThatEndsInsideAnEntryIsDamaged() {
        var index = indexPage();
        index[0] = 0x13;
        store("domain.tmd", dataPage());
        store("domain.tmd-idx", index);

        assertThat(data(tape.read(0, 10).records())).containsExactly(FIRST, SECOND);
        assertThat(tape.state().damage()).isNotNull();
        assertThatThrownBy(() -> tape.append(List.of(FIRST), Expected.any())).isInstanceOf(BusException.Damaged.class);
    }

    @Test
    void pageBlobsThatAreNoTapeDoNotPassForOne() {
        var noise = new byte[512];
        Arrays.fill(noise, (byte) 0xEE);
        store("domain.tmd", noise);
        store("domain.tmd-idx", noise);

        assertThat(tape.state().damage()).isNotNull();
        assertThat(tape.read(0, 10).damage()).isNotNull();
        assertThatThrownBy(() -> tape.append(List.of(FIRST), Expected.any())).isInstanceOf(BusException.Damaged.class);
    }

    @Test
    void aBlobOfAnotherKindIsNoTape() {
        container.getBlobClient("domain.tmd").upload(FIRST.stream(), FIRST.size());

        assertThat(tape.exists()).isTrue();
        assertThat(tape.state().damage()).isNotNull();
        assertThatThrownBy(() -> tape.append(List.of(FIRST), Expected.any())).isInstanceOf(BusException.Damaged.class);
        assertThat(stored("domain.tmd")).isEqualTo(FIRST.toByteArray());
    }
}
