package signalbox.console.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.log.DomainLog;
import signalbox.bus.log.LogQuery;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.wire.WireCodec;

/// P5: a page of 100 rows at a random place of a long log, found, checked and decoded, against decoding the same 100
/// records from the heap.
public final class LogPageWorkload implements BenchWorkload {
    private static final int ROWS = 100;
    private static final String TAPE = "bench-tapes/domain.tmd";

    private final EnvelopeCodec codec = new WireCodec();
    private final Random random = new Random(5);
    private final int rounds;
    private Measures limit = new Measures(0);
    private Measures ours = new Measures(0);
    private Measures stored = new Measures(0);

    public LogPageWorkload() {
        this(1_001);
    }

    LogPageWorkload(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "P5";
    }

    @Override
    public BenchResult run(BenchOptions options) {
        double cpu = Measures.cpuSeconds();
        limit = new Measures(rounds);
        ours = new Measures(rounds);
        stored = new Measures(rounds);
        try (var scratch = ScratchFolder.in(options.scratch());
                var storage = FileStorage.open(
                        scratch.path(),
                        new FileOptions(options.clock(), false, scratch.path().resolve("cache")))) {
            var log = new DomainLog(storage.tapes().tape(TAPE), codec);
            var facts = new LinkedHashMap<String, Object>();
            long warmUp = Measures.nanos(() -> warmUp(log, options, facts));
            for (int i = 0; i < rounds; i++) {
                measure(log, options.events(), i % 2 == 0);
            }
            facts.put("pageWithoutDecoding", Math.round(stored.median()));
            return result(Measures.cpuSeconds() - cpu, warmUp / 1e9, facts);
        }
    }

    private void warmUp(DomainLog log, BenchOptions options, Map<String, Object> facts) {
        var events = new SampleEvents(codec, options.clock().instant(), 5);
        long bytes = events.fill(log.tape(), options.events());
        facts.put("events", options.events());
        facts.put("averageBytes", bytes / options.events());
        for (int i = 0; i < 3 * rounds; i++) {
            decode(page(log, place(options.events())));
        }
        // Other programs may have pushed the tape out of memory meanwhile.
        log.verify((done, total) -> {});
    }

    private void measure(DomainLog log, long events, boolean limitFirst) {
        long after = place(events);
        var rows = log.tape().read(after, ROWS).records().stream()
                .map(TapeRecord::data)
                .toList();
        if (limitFirst) {
            limit.add(micros(() -> decode(rows)));
        }
        ours.add(micros(() -> page(log, after)));
        if (!limitFirst) {
            limit.add(micros(() -> decode(rows)));
        }
        stored.add(micros(() -> log.tape().read(after, ROWS)));
    }

    private static double micros(Runnable work) {
        return Measures.nanos(work) / 1e3;
    }

    private long place(long events) {
        return random.nextLong(events - ROWS);
    }

    private static List<Payload> page(DomainLog log, long after) {
        var page = log.page(LogQuery.after(after, ROWS));
        if (page.records().size() != ROWS || page.records().getFirst().version() != after + 1) {
            throw new IllegalStateException("The page after version " + after + " is not the one that was asked for");
        }
        return page.records().stream().map(row -> row.data()).toList();
    }

    private void decode(List<Payload> rows) {
        for (var row : rows) {
            if (!(codec.read(row) instanceof Decoded.Readable readable)
                    || codec.content(readable.envelope().items().getFirst().payload())
                                    .json()
                            == null) {
                throw new IllegalStateException("A record of the benchmark could not be decoded");
            }
        }
    }

    private BenchResult result(double cpu, double warmUp, Map<String, Object> facts) {
        return new BenchResult(
                name(),
                "page of 100 rows at a random place of the log: found, hashes checked, decoded, summed up in a line",
                "µs",
                limit.times("decoding the same 100 records from memory"),
                ours.times("page of the domain log"),
                ours.median() / limit.median(),
                "at most 1.5",
                cpu,
                warmUp,
                facts);
    }
}
