package signalbox.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Tape;
import signalbox.bus.wire.WireCodec;

/// P8: appends that are on the disk when they return, each of one event, by one writer or many, against a bare loop
/// that writes as many bytes and forces them. Both take turns, for the speed of a disk changes within minutes.
public final class DurableAppendWorkload implements BenchWorkload {
    private static final int RAW_WRITES = 100;
    private static final int FRAMING = 108;
    private static final String TAPE = "bench-tapes/domain.tmd";

    private final int writers;
    private final int each;
    private final int rounds;
    private Measures limit = new Measures(0);
    private Measures ours = new Measures(0);

    /// Makes the workload.
    ///
    /// @param writers how many append at the same time
    public DurableAppendWorkload(int writers) {
        this(writers, 21);
    }

    DurableAppendWorkload(int writers, int rounds) {
        this.rounds = rounds;
        this.writers = writers;
        this.each = writers == 1 ? RAW_WRITES : 20;
    }

    @Override
    public String name() {
        return writers == 1 ? "P8" : "P8-" + writers;
    }

    @Override
    public BenchResult run(BenchOptions options) {
        double cpu = Measures.cpuSeconds();
        limit = new Measures(rounds);
        ours = new Measures(rounds);
        try (var scratch = ScratchFolder.in(options.scratch());
                var storage = FileStorage.open(
                        scratch.path(),
                        new FileOptions(options.clock(), true, scratch.path().resolve("cache")));
                var raw = FileChannel.open(
                        scratch.path().resolve("raw"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var event = new SampleEvents(new WireCodec(), options.clock().instant(), 8).next(1);
            var tape = storage.tapes().tape(TAPE);
            long warmUp = Measures.nanos(() -> {
                writeRaw(raw, event);
                append(tape, event, options);
                append(tape, event, options);
            });
            for (int i = 0; i < rounds; i++) {
                limit.add(RAW_WRITES * 1e9 / Measures.nanos(() -> writeRaw(raw, event)));
                ours.add((double) writers * each * 1e9 / Measures.nanos(() -> append(tape, event, options)));
            }
            return result(Measures.cpuSeconds() - cpu, warmUp / 1e9, event, scratch.fileSystem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRaw(FileChannel raw, Payload event) {
        var bytes = ByteBuffer.allocateDirect(event.size() + FRAMING);
        try {
            for (int i = 0; i < RAW_WRITES; i++) {
                bytes.clear();
                raw.write(bytes);
                raw.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Tape tape, Payload event, BenchOptions options) {
        if (writers == 1) {
            appendEach(tape, event);
            return;
        }
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < writers; i++) {
            running.add(options.threads().submit(() -> appendEach(tape, event)));
        }
        running.forEach(DurableAppendWorkload::await);
    }

    private void appendEach(Tape tape, Payload event) {
        for (int i = 0; i < each; i++) {
            tape.append(List.of(event), Expected.any());
        }
    }

    private static void await(Future<?> writer) {
        try {
            writer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The benchmark was stopped");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A writer of the benchmark failed", e.getCause());
        }
    }

    private BenchResult result(double cpu, double warmUp, Payload event, String fileSystem) {
        return new BenchResult(
                name(),
                "durable appends of one event each, by " + writers + (writers == 1 ? " writer" : " writers at once"),
                "appends/s",
                limit.rates("write and force of the same number of bytes, one at a time"),
                ours.rates("tape"),
                ours.median() / limit.median(),
                writers == 1 ? "at least 0.8" : "at least 50",
                cpu,
                warmUp,
                Map.of("recordBytes", event.size() + FRAMING, "fileSystem", fileSystem));
    }
}
