package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

/// What blobs in a folder look like from outside, and which names they cannot have there.
final class FileBlobFormTest {
    private static final Payload BYTES = Payload.ofText("bytes");

    @TempDir
    private Path temporary;

    private Path root;
    private Blobs blobs;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectory(temporary.resolve("bus"));
        blobs = FileStorage.open(root, new FileOptions(new HandClock(), true, root))
                .blobs();
    }

    private Tag put(String container, String name) {
        return blobs.put(new BlobName(container, name), BYTES, PutIf.always());
    }

    @Test
    void aBlobIsAFileThatHoldsTheBytesAndNothingElse() throws IOException {
        put("atomic-customer", "customer-1.pb");
        put("docs", "deep/er/readme.txt");

        assertThat(root.resolve("atomic-customer/customer-1.pb")).hasContent("bytes");
        assertThat(root.resolve("docs/deep/er/readme.txt")).hasContent("bytes");
        assertThat(root.resolve(".signalbox")).as("nothing is left aside").isDirectoryNotContaining("glob:**aside*");
    }

    @ParameterizedTest
    @CsvSource({
        "..,x",
        "../other,x",
        "a/b,x",
        ".hidden,x",
        "atomic-a,../x",
        "atomic-a,b/../../x",
        "atomic-a,/etc/x",
        "atomic-a,b//c",
        "atomic-a,b/",
        "atomic-a,.hidden",
        "atomic-a,b/.hidden",
        "atomic-a,b\\c",
        "atomic-a,."
    })
    void namesThatLeadElsewhereAreRefused(String container, String name) throws IOException {
        put("atomic-a", "real.pb");
        var before = FolderPicture.of(temporary);
        var blob = new BlobName(container, name);

        assertThatThrownBy(() -> blobs.put(blob, BYTES, PutIf.always())).isInstanceOf(BusException.Refused.class);
        assertThatThrownBy(() -> blobs.find(blob)).isInstanceOf(BusException.Refused.class);
        assertThatThrownBy(() -> blobs.delete(blob, null)).isInstanceOf(BusException.Refused.class);
        assertThat(FolderPicture.of(temporary)).isEqualTo(before);
    }

    @Test
    void aBlobCannotLieBelowAnotherNorWhereOthersLie() {
        put("atomic-a", "b");
        put("atomic-a", "c/d");

        assertThatThrownBy(() -> put("atomic-a", "b/under")).isInstanceOf(BusException.Refused.class);
        assertThatThrownBy(() -> put("atomic-a", "c")).isInstanceOf(BusException.Refused.class);
        assertThat(blobs.find(new BlobName("atomic-a", "c"))).isEmpty();
        assertThat(blobs.list("atomic-a", "", null, 10))
                .extracting(blob -> blob.name().name())
                .containsExactly("b", "c/d");
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> put("atomic-a", "x".repeat(300))).isInstanceOf(BusException.Refused.class);
    }

    @Test
    void aContainerWithoutBlobsIsGoneUnlessItsNameSaysWhatItIs() {
        put("docs", "deep/readme.txt");
        put("atomic-a", "deep/b.pb");
        blobs.delete(new BlobName("docs", "deep/readme.txt"), null);
        blobs.delete(new BlobName("atomic-a", "deep/b.pb"), null);

        assertThat(root.resolve("docs")).doesNotExist();
        assertThat(root.resolve("atomic-a")).isEmptyDirectory();
        assertThat(blobs.containers()).containsExactly("atomic-a");
    }

    @Test
    void aBlobThatIsDeletedAndPutAgainHasAnotherTag() {
        var tags = new HashSet<Tag>();
        for (int i = 0; i < 50; i++) {
            tags.add(put("atomic-a", "b.pb"));
            blobs.delete(new BlobName("atomic-a", "b.pb"), null);
        }
        assertThat(tags).hasSize(50);
    }

    @Test
    void aChangeByAnotherProgramChangesTheTag() throws IOException {
        var name = new BlobName("atomic-a", "b.pb");
        var tag = put("atomic-a", "b.pb");
        Files.writeString(root.resolve("atomic-a/b.pb"), "BYTES");

        assertThat(blobs.find(name).orElseThrow().tag()).isNotEqualTo(tag);
        assertThatThrownBy(() -> blobs.put(name, BYTES, PutIf.unchanged(tag)))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(root.resolve("atomic-a/b.pb")).hasContent("BYTES");
    }

    @Test
    void strayDotFilesAreNoBlobs() throws IOException {
        put("atomic-a", "b.pb");
        Files.writeString(root.resolve("atomic-a/.DS_Store"), "x");
        Files.createDirectories(root.resolve("atomic-a/.git"));
        Files.writeString(root.resolve("atomic-a/.git/config"), "x");

        assertThat(blobs.list("atomic-a", "", null, 10))
                .extracting(blob -> blob.name().name())
                .isEqualTo(List.of("b.pb"));
    }
}
