package signalbox.bus.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;

/// The process dies right before or right after every single step that changes the medium; then somebody resumes, soon
/// or late. Each message must be in exactly one place afterwards.
final class CrashTest {
    private static final int MESSAGES = 4;
    private static final Terms TERMS = new Terms(Duration.ofMinutes(5), Duration.ofHours(2), 3);
    private static final List<Duration> AWAY = List.of(Duration.ZERO, Duration.ofMinutes(6), Duration.ofHours(3));

    @TempDir
    Path folder;

    private enum Work {
        MOVE_AT_ONCE(true),
        MOVE_BY_COPY(false),
        DELETE(false),
        UNDO_DELETE(false);

        private final boolean atomic;

        Work(boolean atomic) {
            this.atomic = atomic;
        }
    }

    @TestFactory
    List<DynamicTest> nothingIsLostOrDoubledWhereverItStops() {
        var tests = new ArrayList<DynamicTest>();
        for (var work : Work.values()) {
            for (var away : AWAY) {
                tests.add(DynamicTest.dynamicTest(work + ", away for " + away, () -> everyStep(work, away)));
            }
        }
        return tests;
    }

    private void everyStep(Work work, Duration away) {
        var steps = steps(work);
        assertThat(steps).isGreaterThanOrEqualTo(MESSAGES);
        for (int n = 1; n <= steps; n++) {
            die(work, away, n, true);
            die(work, away, n, false);
        }
    }

    private int steps(Work work) {
        var run = new Run(work, folder.resolve(work + "-whole"));
        var medium = new SteppedStorage(run.memory, work.atomic, n -> {}, n -> {});
        run.begin(medium);
        run.assertAllThere("without a crash");
        return medium.steps();
    }

    private void die(Work work, Duration away, int step, boolean before) {
        var where = work + " away " + away + ", dead " + (before ? "before" : "after") + " step " + step;
        var run = new Run(work, folder.resolve(where.replace(' ', '-')));
        IntConsumer dead = n -> {
            if (n == step) {
                throw new Crash(where);
            }
        };
        IntConsumer alive = n -> {};
        var medium = new SteppedStorage(run.memory, work.atomic, before ? dead : alive, before ? alive : dead);
        try {
            run.begin(medium);
            fail("It did not die: " + where);
        } catch (Crash e) {
            run.clock.pass(away);
        }
        run.resume();
        run.clock.pass(TERMS.hidden().plusSeconds(1));
        run.resume();
        if (!before && away.isZero() && run.saysHidden()) {
            // Dead right after a take: nobody knows what was taken, it comes back where it was, and the entry says so.
            run.assertNothingLostOrDoubled(where);
        } else {
            run.assertAllThere(where);
        }
    }

    /// One bus with messages, one journal, one deed.
    private static final class Run {
        private final Work work;
        private final HandClock clock = new HandClock();
        private final MemoryStorage memory = new MemoryStorage(clock);
        private final Journal journal;

        Run(Work work, Path folder) {
            this.work = work;
            this.journal = new Journal(folder);
            memory.queues().create("orders");
            for (int i = 0; i < MESSAGES; i++) {
                memory.queues().queue("orders-poison").put(Outgoing.now(Payload.ofText("message " + i)));
            }
            if (work == Work.UNDO_DELETE) {
                transfer(memory).remove("orders-poison", Selection.all(), "Purge", Progress.none());
            }
        }

        private Transfer transfer(Storage medium) {
            return new Transfer(medium, journal, clock, time -> {}, TERMS);
        }

        void begin(Storage medium) {
            var transfer = transfer(medium);
            switch (work) {
                case MOVE_AT_ONCE, MOVE_BY_COPY ->
                    transfer.move(
                            new TransferOrder("orders-poison", Selection.all(), "orders", "Requeue", 0),
                            Progress.none());
                case DELETE -> transfer.remove("orders-poison", Selection.all(), "Purge", Progress.none());
                case UNDO_DELETE -> transfer.undo(journal.entries().getFirst().id(), Progress.none());
            }
        }

        void resume() {
            var plain = new SteppedStorage(memory, work.atomic, n -> {}, n -> {});
            for (var entry : journal.entries()) {
                if (work != Work.UNDO_DELETE || entry.what().startsWith("Undo")) {
                    transfer(plain).resume(entry.id(), Progress.none());
                }
            }
        }

        void assertAllThere(String where) {
            var all = IntStream.range(0, MESSAGES).mapToObj(i -> "message " + i).toList();
            var none = List.<String>of();
            assertThat(texts("orders"))
                    .as(where + ": target")
                    .containsExactlyInAnyOrderElementsOf(
                            work == Work.MOVE_AT_ONCE || work == Work.MOVE_BY_COPY ? all : none);
            assertThat(texts("orders-poison"))
                    .as(where + ": source")
                    .containsExactlyInAnyOrderElementsOf(work == Work.UNDO_DELETE ? all : none);
            assertThat(journal.entries())
                    .as(where)
                    .allMatch(e -> e.status() == JournalEntry.Status.DONE || e.status() == JournalEntry.Status.UNDONE);
        }

        boolean saysHidden() {
            return journal.entries().getFirst().note().contains("were hidden");
        }

        void assertNothingLostOrDoubled(String where) {
            var gone = work == Work.DELETE
                    ? MESSAGES - journal.entries().getFirst().done()
                    : MESSAGES;
            var left = new ArrayList<>(texts("orders"));
            left.addAll(texts("orders-poison"));
            assertThat(left).as(where).doesNotHaveDuplicates().hasSize((int) gone);
        }

        private List<String> texts(String queue) {
            var held = memory.queues().queue(queue);
            var look = held.look(1000);
            assertThat(held.count().value())
                    .as("hidden ones in " + queue)
                    .isEqualTo(look.messages().size());
            return look.messages().stream().map(m -> m.body().text()).toList();
        }
    }
}
