package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.TapeSummary;

/// Which files of a bus are tapes.
final class TapeFinderTest {
    private static final byte[] TAPE = TapePlace.fixture("lokad-v2/tapes/small-3.tape");

    @TempDir
    Path folder;

    private TapePlace place;

    @BeforeEach
    void makePlace() {
        place = new TapePlace(folder);
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(place.file(name).getParent());
        Files.write(place.file(name), bytes);
    }

    @Test
    void tapesAreFoundByTheirFirstBytesOrTheirExtension() throws Exception {
        put("domain.tmd", TAPE);
        put("tapes/plain", TAPE);
        put("tapes/empty.tmd", new byte[0]);
        put("tapes/empty.tape", new byte[0]);
        put("tapes/odd.tape", new byte[] {1, 2, 3});
        put("tapes/empty", new byte[0]);
        put("tapes/letter.txt", "/* header of a letter".getBytes());
        put("tapes/deep/too-deep.tmd", TAPE);
        put(".signalbox/hidden.tmd", TAPE);
        put("tapes/.hidden.tmd", TAPE);
        put("atomic-customer/customer-1.pb", TAPE);
        put("orders/2026-11-23-10-20-30-1234-3f2504e0", TAPE);
        put("orders/2026-11-23-10-20-30-1235-3f2504e0", TAPE);
        Files.createDirectories(place.file("folder.tmd"));

        assertThat(place.tapes().list())
                .containsExactly(
                        new TapeSummary("domain.tmd", 371),
                        new TapeSummary("tapes/empty.tape", 0),
                        new TapeSummary("tapes/empty.tmd", 0),
                        new TapeSummary("tapes/odd.tape", 3),
                        new TapeSummary("tapes/plain", 371));
    }

    @Test
    void aTapeWithAnExtensionIsFoundAmongThousandsOfOtherFiles() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            put("documents/document-" + i, new byte[] {(byte) i});
        }
        put("documents/domain.tmd", TAPE);

        assertThat(place.tapes().list()).containsExactly(new TapeSummary("documents/domain.tmd", 371));
    }

    @Test
    void aFolderThatIsNotThereIsMissing() {
        assertThatThrownBy(() -> place.tapes().list()).isInstanceOf(BusException.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../up", "a/../b", "a//b", ".hidden", "a/.b", "a/b/c", "a\\b", "a/"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThatThrownBy(() -> place.tape(name)).isInstanceOf(BusException.Refused.class);
    }
}
