package signalbox.console.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// What a workload is given.
///
/// @param events how large the data are, for workloads that read
/// @param scratch a folder on the disk to be measured; a workload makes a folder of its own in it and removes it
/// @param clock the time that data carry
/// @param threads runs tasks at the same time: at least 256 of them
public record BenchOptions(long events, Path scratch, InstantSource clock, ExecutorService threads) {
    public BenchOptions {
        if (events < 1_000) {
            throw new IllegalArgumentException("At least 1,000 events make a measure, not " + events);
        }
    }
}
