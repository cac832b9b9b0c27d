package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;

final class FileTroubleTest {
    private static final Path FILE = Path.of("/bus/orders/2011-07-20-10-20-30-1234-x");

    @TempDir
    private Path root;

    private static RuntimeException told(IOException cause) {
        var told = FileTrouble.of("written", FILE, cause);
        assertThat(told).hasMessageContaining(FILE.toString());
        return told;
    }

    private static IOException saying(String reason) {
        return new FileSystemException(FILE.toString(), null, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk", "Disk quota exceeded"})
    void aFullDiskIsUnavailableAndSaysToMakeRoom(String reason) {
        assertThat(told(saying(reason))).isInstanceOfSatisfying(BusException.Unavailable.class, full -> {
            assertThat(full.code()).isEqualTo("SB-5038");
            assertThat(full.what()).contains(reason);
            assertThat(full.advice()).contains("make room");
        });
    }

    @Test
    void whatMayNotBeDoneIsRefused() {
        for (var cause : List.of(
                new AccessDeniedException(FILE.toString()),
                saying("Operation not permitted"),
                saying("Read-only file system"),
                saying("File name too long"))) {
            assertThat(told(cause)).isInstanceOf(BusException.Refused.class);
        }
    }

    @Test
    void whatIsGoneIsMissingAndAllElseIsUnavailable() {
        assertThat(told(new NoSuchFileException(FILE.toString()))).isInstanceOf(BusException.Missing.class);
        assertThat(told(saying("Input/output error"))).isInstanceOf(BusException.Unavailable.class);
        assertThat(told(new IOException())).isInstanceOf(BusException.Unavailable.class);
    }

    @Test
    void anInterruptIsACancellation() {
        assertThat(told(new ClosedByInterruptException())).isInstanceOf(CancellationException.class);
        assertThat(told(new FileLockInterruptionException())).isInstanceOf(CancellationException.class);
    }

    @Test
    void whereNothingCanBeWrittenAsideEverythingStaysAsItIs() throws IOException {
        Files.writeString(root.resolve(".signalbox"), "in the way");
        Files.createDirectories(root.resolve("orders"));
        Files.writeString(root.resolve("orders/.signalbox"), "in the way");
        Files.writeString(root.resolve("orders/2011-07-20-10-20-30-1234-x"), "x");
        var storage = FileStorage.open(root, new FileOptions(new HandClock(), true, root));
        var before = FolderPicture.of(root);

        var orders = storage.queues().queue("orders");
        var body = Payload.ofText("new");
        assertThatThrownBy(() -> orders.put(Outgoing.now(body))).isInstanceOf(BusException.class);
        assertThatThrownBy(() -> orders.take(1, java.time.Duration.ofSeconds(1)))
                .isInstanceOf(BusException.class);
        assertThatThrownBy(() -> storage.blobs().put(new BlobName("atomic-a", "b"), body, PutIf.always()))
                .isInstanceOf(BusException.class);
        assertThatThrownBy(() -> storage.queues().create("more")).isInstanceOf(BusException.class);
        assertThat(orders.look(5).messages()).hasSize(1);
        assertThat(FolderPicture.of(root)).isEqualTo(before);
    }

    @Test
    void anInterruptedThreadStopsReading() throws IOException {
        Files.createDirectories(root.resolve("orders"));
        Files.writeString(root.resolve("orders/2011-07-20-10-20-30-1234-x"), "x");
        var storage = FileStorage.open(root, new FileOptions(new HandClock(), false, root));
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> storage.queues().queue("orders").look(10))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted())
                    .as("the caller can still tell")
                    .isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
