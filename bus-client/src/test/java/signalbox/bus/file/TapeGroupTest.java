package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeRecord;

/// Threads that append to one tape at the same time.
final class TapeGroupTest {
    private static final int THREADS = 48;
    private static final int ROUNDS = 25;

    @TempDir
    Path folder;

    private TapePlace place;
    private Tape tape;

    @BeforeEach
    void makeTape() {
        place = new TapePlace(folder);
        tape = place.tape("log.tape");
    }

    private Map<Long, Payload> onTape() {
        return place.tape("log.tape").read(0, Integer.MAX_VALUE).records().stream()
                .collect(Collectors.toMap(TapeRecord::version, TapeRecord::data, (a, b) -> a, TreeMap::new));
    }

    @Test
    void everyThreadFindsItsRecordsUnderTheVersionItWasTold() throws Exception {
        var told = new ConcurrentHashMap<Long, Payload>();
        inThreads(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                var first = Payload.ofText(thread + "/" + i);
                var second = Payload.ofText(thread + "/" + i + "/second");
                long version = tape.append(List.of(first, second), Expected.any());
                told.put(version - 1, first);
                told.put(version, second);
            }
        });
        assertThat(told).hasSize(2 * THREADS * ROUNDS);
        assertThat(onTape()).isEqualTo(new TreeMap<>(told));
    }

    @Test
    void whoExpectsAVersionThatAnotherOfTheGroupTookIsToldSo() throws Exception {
        var won = new ConcurrentHashMap<Long, Payload>();
        var lost = new AtomicInteger();
        inThreads(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                var record = Payload.ofText(thread + "/" + i);
                long version = tape.state().version();
                try {
                    won.put(tape.append(List.of(record), Expected.version(version)), record);
                } catch (BusException.Conflict e) {
                    lost.incrementAndGet();
                }
            }
        });
        assertThat(won.size() + lost.get()).isEqualTo(THREADS * ROUNDS);
        assertThat(won).isNotEmpty();
        assertThat(onTape()).isEqualTo(new TreeMap<>(won));
    }

    @Test
    void aThreadThatIsInterruptedKnowsWhetherItsRecordIsThere() throws Exception {
        var told = new ConcurrentHashMap<Long, Payload>();
        var stopped = new AtomicInteger();
        inThreads(thread -> {
            var random = new Random(thread);
            for (int i = 0; i < ROUNDS; i++) {
                var record = Payload.ofText(thread + "/" + i);
                boolean interrupt = random.nextInt(3) == 0;
                if (interrupt) {
                    Thread.currentThread().interrupt();
                }
                try {
                    told.put(tape.append(List.of(record), Expected.any()), record);
                } catch (CancellationException e) {
                    stopped.incrementAndGet();
                }
                assertThat(Thread.interrupted()).isEqualTo(interrupt);
            }
        });
        assertThat(stopped).hasPositiveValue();
        assertThat(told.size() + stopped.get()).isEqualTo(THREADS * ROUNDS);
        assertThat(onTape()).isEqualTo(new TreeMap<>(told));
    }

    @Test
    void threadsInterruptedFromOutsideLoseNothingEither() throws Exception {
        var told = new ConcurrentHashMap<Long, Payload>();
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        var running = new AtomicInteger(THREADS);
        inThreads(thread -> {
            threads.add(Thread.currentThread());
            for (int i = 0; i < ROUNDS; i++) {
                var record = Payload.ofText(thread + "/" + i);
                try {
                    told.put(tape.append(List.of(record), Expected.any()), record);
                } catch (CancellationException e) {
                    assertThat(Thread.interrupted()).isTrue();
                }
                threads.stream().skip(i).findFirst().ifPresent(Thread::interrupt);
            }
            threads.remove(Thread.currentThread());
            running.decrementAndGet();
        });
        assertThat(running).hasValue(0);
        assertThat(onTape()).isEqualTo(new TreeMap<>(told));
    }

    @Test
    void onATornTapeEveryThreadIsRefused() throws Exception {
        tape.append(TapePlace.records(1, 3), Expected.any());
        var bytes = Files.readAllBytes(place.file("log.tape"));
        Files.write(place.file("log.tape"), java.util.Arrays.copyOf(bytes, bytes.length - 1));

        inThreads(thread -> assertThatThrownBy(() -> tape.append(TapePlace.records(4, 4), Expected.any()))
                .isInstanceOf(BusException.Damaged.class));
        assertThat(Files.size(place.file("log.tape"))).isEqualTo(bytes.length - 1);
    }

    private interface Work {
        void of(int thread);
    }

    private static void inThreads(Work work) throws Exception {
        var running = new ArrayList<Future<?>>();
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(executor.submit(() -> work.of(thread)));
            }
        }
        for (var one : running) {
            one.get();
        }
    }
}
