package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Storage;

/// Large folders, with limits far above what a calm machine needs: they fail when a look becomes quadratic or reads
/// what it need not.
final class FileSpeedTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path root;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = FileStorage.open(root, new FileOptions(new HandClock(), false, root.resolveSibling("cache")));
    }

    private void fill(String queue, int messages) throws IOException {
        var folder = Files.createDirectories(root.resolve(queue));
        var body = new byte[500];
        for (int i = 0; i < messages; i++) {
            Files.write(folder.resolve("2011-07-20-10-20-30-00%06d-3f25".formatted(i)), body);
        }
    }

    /// Measures the time of the processor: other work on the machine does not make it longer.
    private static <T> T within(Duration limit, Callable<T> work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var result = work.call();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(limit);
        return result;
    }

    @Test
    void tenThousandMessagesAreSeenWithinTwoSeconds() throws Exception {
        fill("orders", MANY);
        var queue = storage.queues().queue("orders");

        assertThat(within(Duration.ofSeconds(2), () -> queue.look(MANY)).messages())
                .hasSize(MANY);
        assertThat(within(Duration.ofMillis(500), () -> queue.look(100)).messages())
                .hasSize(100);
        assertThat(within(Duration.ofMillis(500), queue::count).value()).isEqualTo(MANY);
    }

    @Test
    void aThousandOfThreeThousandMoveWithinTwoSeconds() throws Exception {
        fill("orders/poison", 3000);
        var moves = storage.queues().atomicMoves().orElseThrow();
        var poison = storage.queues().queue("orders-poison").look(1000).messages();

        within(
                Duration.ofSeconds(2),
                () -> poison.stream()
                        .map(message -> moves.move("orders-poison", message.id(), "orders"))
                        .toList());
        assertThat(storage.queues().queue("orders").count().value()).isEqualTo(1000);
    }

    @Test
    void fiftyQueuesAreListedWithinASecond() throws Exception {
        for (int i = 0; i < 50; i++) {
            fill("queue-" + i, 60);
        }
        assertThat(within(Duration.ofSeconds(1), () -> storage.queues().list())).hasSize(50);
    }
}
