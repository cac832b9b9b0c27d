package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Storage;

final class FileNamesTest {
    private static final String MESSAGE = "2011-07-20-10-20-30-1234-33906a50-5760-4daf-a777-972ed0a8a96b";

    @TempDir
    private Path root;

    private FileStorage open() {
        return FileStorage.open(root, new FileOptions(new HandClock(), false, root.resolveSibling("cache")));
    }

    private void file(String name, String content) throws IOException {
        var path = root.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void folder(String name) throws IOException {
        Files.createDirectories(root.resolve(name));
    }

    private static List<String> queues(Storage storage) {
        return storage.queues().list().stream().map(QueueSummary::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "../out", "/etc", "a\\b", "a\u0000b", "..-poison"})
    void namesThatLeadElsewhereAreNoQueues(String name) {
        var storage = open();

        assertThatThrownBy(() -> storage.queues().create(name)).isInstanceOf(BusException.Refused.class);
        assertThatThrownBy(() -> storage.queues().queue(name).put(Outgoing.now(Payload.ofText("x"))))
                .isInstanceOf(BusException.Refused.class);
        assertThat(root).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic-order", "shop-tapes", "shop-future", "shop-errors", "orders-bodies", "docs"})
    void foldersOfOtherKindsAreNoQueues(String name) throws IOException {
        file("docs/readme.txt", "x");
        file("orders/" + MESSAGE, "x");
        var before = FolderPicture.of(root);

        for (var queue : List.of(name, name + "-poison")) {
            assertThatThrownBy(() -> open().queues().create(queue)).isInstanceOf(BusException.Refused.class);
            assertThatThrownBy(() -> open().queues().queue(queue).put(Outgoing.now(Payload.ofText("x"))))
                    .isInstanceOf(BusException.Refused.class);
            assertThat(open().queues().queue(queue).exists()).isFalse();
        }
        var after = FolderPicture.of(root);
        after.keySet().removeIf(path -> path.equals("") || path.startsWith(".signalbox"));
        before.remove("");
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"orders, a.pb", "shop-tapes, a.pb", "payments, a.pb"})
    void queuesAndTapesAreNoContainers(String container, String blob) throws IOException {
        file("orders/" + MESSAGE, "x");
        folder("payments");
        var blobs = open().blobs();
        var name = new BlobName(container, blob);

        assertThatThrownBy(() -> blobs.put(name, Payload.ofText("x"), PutIf.always()))
                .isInstanceOf(BusException.Refused.class);
        assertThat(blobs.find(new BlobName("orders", MESSAGE))).isEmpty();
        assertThat(blobs.delete(new BlobName("orders", MESSAGE), null)).isFalse();
        assertThat(blobs.list("orders", "", null, 10)).isEmpty();
        assertThat(root.resolve("orders").resolve(MESSAGE)).exists();
    }
}
