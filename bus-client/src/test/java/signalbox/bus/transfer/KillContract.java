package signalbox.bus.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;

/// Processes that move messages are killed with SIGKILL at random moments, and another process resumes: then every
/// message is in the target once, and nowhere else.
abstract class KillContract {
    private static final int AHEAD = 2;

    @TempDir
    Path folder;

    /// Opens the medium in this process; the same one at every call.
    abstract Storage storage();

    /// Returns the address of the same medium for another process.
    abstract String address();

    abstract Map<String, String> environment();

    abstract int kills();

    abstract int messages();

    /// Returns for how long a message may be under way.
    abstract Duration step();

    @Test
    void nothingIsLostOrDoubledWhenTheMoverIsKilled() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": kill.seed=" + seed);
        var random = new SplittableRandom(seed);
        var late = new ArrayList<Victim>();
        var ready = new ArrayDeque<Victim>();
        int midway = 0;
        for (int n = 0; n < kills(); n++) {
            while (ready.size() < AHEAD && n + ready.size() < kills()) {
                ready.add(new Victim(n + ready.size(), seed));
            }
            var victim = ready.remove();
            victim.dieSomewhere(random);
            midway += victim.isMidway() ? 1 : 0;
            victim.resume();
            if (!victim.isWhole()) {
                late.add(victim);
            }
        }
        waitFor(late);
        assertThat(midway).as("kills in the middle of the work").isGreaterThan(kills() / 2);
    }

    /// What nobody had written down, or whose ticket was lost, appears by itself when its time is over.
    private static void waitFor(List<Victim> late) throws IOException {
        var until =
                System.nanoTime() + MovingChild.TERMS.hidden().plusSeconds(20).toNanos();
        while (!late.isEmpty() && System.nanoTime() < until) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                    .join();
            for (var victim : List.copyOf(late)) {
                victim.resume();
                if (victim.isWhole()) {
                    late.remove(victim);
                }
            }
        }
        assertThat(late).isEmpty();
    }

    /// One process, two queues, one journal.
    private final class Victim {
        private final String name;
        private final Process process;
        private final Journal journal;
        private final MessageQueue source;
        private final MessageQueue target;
        private final List<String> found = new ArrayList<>();
        private int moved;

        Victim(int number, long seed) throws IOException {
            name = "kill " + number + " of seed " + seed;
            var home = folder.resolve("victim-" + number);
            var queue = "orders-" + number;
            journal = new Journal(home.resolve("journal"));
            source = storage().queues().queue(queue + "-poison");
            target = storage().queues().queue(queue);
            all().forEach(text -> source.put(new Outgoing(Payload.ofText(text), Encoding.BASE64, Duration.ZERO)));
            process = MovingChild.start(
                    folder.resolve("classes.jsa"), environment(), address(), home.toString(), source.name(), queue);
        }

        private List<String> all() {
            return IntStream.range(0, messages())
                    .mapToObj(i -> "message " + (1000 + i))
                    .toList();
        }

        void dieSomewhere(SplittableRandom random) throws Exception {
            var said = process.getInputStream();
            assertThat(said.read()).as(name + " is ready").isEqualTo('r');
            int dots = random.nextInt(messages());
            long rest = random.nextLong(step().toNanos());
            try (var in = process.getOutputStream()) {
                in.write('\n');
            }
            while (moved < dots && said.read() == '.') {
                moved++;
            }
            for (long begin = System.nanoTime(); System.nanoTime() - begin < rest; ) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }

        boolean isMidway() {
            return moved > 0 && journal.entries().stream().anyMatch(e -> e.status() == JournalEntry.Status.OPEN);
        }

        void resume() {
            var transfer = new Transfer(storage(), journal, InstantSource.system(), time -> {}, MovingChild.TERMS);
            for (var entry : journal.entries()) {
                transfer.resume(entry.id(), Progress.none());
            }
        }

        /// Takes out what can be seen. Counts know of hidden messages too: nothing may be left.
        boolean isWhole() {
            drain(target);
            drain(source);
            assertThat(found).as(name).doesNotHaveDuplicates().isSubsetOf(all());
            return found.size() == messages() && source.count().value() + count(target) == 0;
        }

        private long count(MessageQueue queue) {
            return queue.exists() ? queue.count().value() : 0;
        }

        private void drain(MessageQueue queue) {
            if (queue.exists()) {
                for (var delivery : queue.take(messages() * 2, Duration.ofMinutes(1))) {
                    found.add(delivery.message().body().text());
                    delivery.complete();
                }
            }
        }

        @Override
        public String toString() {
            return name + ": " + found.size() + " found; left in source "
                    + source.count().value() + ", in target " + count(target) + "; journal " + journal.entries();
        }
    }
}
