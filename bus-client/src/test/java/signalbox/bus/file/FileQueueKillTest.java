package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Storage;

/// Kills a process that works on queues, again and again at another moment, and counts the messages afterwards.
final class FileQueueKillTest {
    private static final int KILLS = 12;

    private final Random random = new Random(7);

    @TempDir
    private Path root;

    @Test
    void noKillLosesDoublesOrTearsAMessage() throws Exception {
        var storage = FileStorage.open(
                root, new FileOptions(new HandClock(Instant.parse("2999-01-01T00:00:00Z")), false, root));
        var present = FileStorage.open(root, new FileOptions(new HandClock(), false, root));
        var all = IntStream.range(0, 60).mapToObj(i -> "message-" + i).toList();
        for (var name : all) {
            var queue = QueueChild.QUEUES.get(name.length() % 3);
            present.queues().queue(queue).put(Outgoing.now(QueueChild.body(name)));
        }
        QueueChild.QUEUES.forEach(present.queues()::create);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(random.nextInt(400), kill);

            var messages = messages(storage);
            assertThat(messages)
                    .allMatch(QueueChild::isWhole)
                    .extracting(Message::id)
                    .doesNotHaveDuplicates();
            assertThat(messages.stream().map(FileQueueKillTest::named).filter(all::contains))
                    .as("after kill %s", kill)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private void killAfter(int steps, int seed) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QueueChild.class.getName(),
                        root.toString(),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var done = process.getInputStream()) {
            assertThat(done.readNBytes(steps + 1)).as("the process works").hasSize(steps + 1);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<Message> messages(Storage storage) {
        var messages = new ArrayList<Message>();
        for (var queue : QueueChild.QUEUES) {
            var look = storage.queues().queue(queue).look(1_000_000);
            assertThat(look.why()).isEmpty();
            messages.addAll(look.messages());
        }
        return messages;
    }

    private static String named(Message message) {
        var text = message.body().text();
        return text.substring(0, text.indexOf(';'));
    }
}
