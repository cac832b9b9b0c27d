package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Storage;

final class FileLayoutTest {
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

    @Test
    void foldersAreToldApartByNameAndByWhatIsInThem() throws IOException {
        file("orders/" + MESSAGE, "x");
        file("later/2011-09-09-10-20-30-00000017-3f25", "x");
        file("strange/no-date", "x");
        Files.write(root.resolve("strange/envelope"), HexFormat.of().parseHex("e9c1dd7720000000"));
        folder("payments");
        folder("stock/poison");
        file("atomic-customer/customer-1.pb", "x");
        folder("atomic-empty");
        file("shop-errors/2011-07-20-10-20-30-1234", "x");
        file("shop-future/" + MESSAGE, "x");
        file("orders-bodies/" + MESSAGE, "x");
        file("shop-tapes/domain.tmd", "");
        file("logs/audit", "/* header 0000000000000005 */\r\n");
        file("docs/readme.txt", "x");
        file("deep/er/file.txt", "x");
        file(".git/config", "x");

        var storage = open();
        assertThat(queues(storage)).containsExactly("later", "orders", "payments", "stock", "stock-poison", "strange");
        assertThat(storage.blobs().containers())
                .containsExactly(
                        "atomic-customer",
                        "atomic-empty",
                        "deep",
                        "docs",
                        "orders-bodies",
                        "shop-errors",
                        "shop-future");
        assertThat(storage.tapes().list()).extracting("name").contains("shop-tapes/domain.tmd", "logs/audit");
    }

    @Test
    void aQueueStaysOneWhenOnlyStrayFilesAreInIt() throws IOException {
        open().queues().create("orders");
        file("orders/upload.tmp", "x");
        file("orders/.DS_Store", "x");

        assertThat(queues(open())).containsExactly("orders");
        assertThat(open().queues().queue("orders").look(10).messages())
                .extracting("id")
                .containsExactly("upload.tmp");
    }

    @Test
    void aFolderOfManyOtherFilesIsNotReadThrough() throws IOException {
        for (int i : IntStream.range(0, 70).toArray()) {
            file("docs/" + i + ".txt", "x");
        }
        assertThat(FolderKind.of(root.resolve("docs"))).isEqualTo(FolderKind.FILES);
    }

    @Test
    void poisonIsTheSubFolderOfItsQueue() throws IOException {
        file("orders/" + MESSAGE, "good");
        file("orders/poison/" + MESSAGE, "bad");

        var storage = open();
        assertThat(queues(storage)).containsExactly("orders", "orders-poison");
        assertThat(storage.queues().queue("orders").count().value()).isEqualTo(1);
        assertThat(storage.queues().queue("orders-poison").look(5).messages())
                .extracting(message -> message.body().text())
                .containsExactly("bad");
    }

    @Test
    void poisonIsMadeAsASubFolderWhenItIsNeeded() {
        var storage = open();
        storage.queues().create("orders");
        assertThat(root.resolve("orders/poison")).doesNotExist();

        storage.queues().queue("orders-poison").put(Outgoing.now(Payload.ofText("bad")));
        assertThat(root.resolve("orders/poison")).isDirectory();
        assertThat(root.resolve("orders-poison")).doesNotExist();
    }

    @Test
    void aFolderBesideIsThePoisonQueueAsLongAsThereIsNoSubFolder() throws IOException {
        file("orders/" + MESSAGE, "good");
        file("orders-poison/" + MESSAGE, "beside");
        var poison = open().queues().queue("orders-poison");
        assertThat(poison.look(5).messages().getFirst().body()).isEqualTo(Payload.ofText("beside"));
        assertThat(queues(open())).containsExactly("orders", "orders-poison");

        file("orders/poison/" + MESSAGE, "below");
        assertThat(poison.look(5).messages().getFirst().body()).isEqualTo(Payload.ofText("below"));
        assertThat(queues(open())).containsExactly("orders", "orders-poison");
    }

    @Test
    void anEmptyFolderIsAnEmptyBus() {
        var storage = open();

        assertThat(storage.queues().list()).isEmpty();
        assertThat(storage.tapes().list()).isEmpty();
        assertThat(storage.blobs().containers()).isEmpty();
        assertThat(storage.place()).isEqualTo("folder:" + root);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void emptyQueuesAloneAreABus() throws IOException {
        folder("orders");
        folder("payments");

        assertThat(queues(open())).containsExactly("orders", "payments");
    }

    @Test
    void aTapeAloneIsABus() throws IOException {
        file("audit", "/* header 0000000000000005 */\r\n");

        assertThat(open().queues().list()).isEmpty();
    }

    @Test
    void aFolderOfOtherThingsIsNoBusAndTheReasonSaysWhatToDo() throws IOException {
        file("readme.txt", "x");
        file("src/Main.java", "x");
        folder("empty");

        var refused = catchThrowableOfType(BusException.Refused.class, this::open);
        assertThat(refused.what()).contains(root.toString(), "no bus");
        assertThat(refused.advice()).isNotEmpty();
    }

    @Test
    void aMissingFolderIsMissingAndAFileIsRefused() throws IOException {
        file("file", "x");
        var options = new FileOptions(new HandClock(), false, root);

        assertThatThrownBy(() -> FileStorage.open(root.resolve("nowhere"), options))
                .isInstanceOf(BusException.Missing.class);
        assertThatThrownBy(() -> FileStorage.open(root.resolve("file"), options))
                .isInstanceOf(BusException.Refused.class);
    }
}
