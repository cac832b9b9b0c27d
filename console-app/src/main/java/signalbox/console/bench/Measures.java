package signalbox.console.bench;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/// Times of the same work, done again and again.
final class Measures {
    private final double[] values;
    private int count;

    Measures(int n) {
        values = new double[n];
    }

    /// Runs the work and returns how long it took, in nanoseconds.
    static long nanos(Runnable work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The benchmark was stopped");
        }
        long begin = System.nanoTime();
        work.run();
        return Math.max(1, System.nanoTime() - begin);
    }

    /// Returns the processor time of this process so far, in seconds.
    static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(0.0);
    }

    void add(double value) {
        values[count++] = value;
    }

    double median() {
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
    }

    /// Returns them as a series in which less is better.
    BenchResult.Series times(String name) {
        return new BenchResult.Series(
                name, median(), Arrays.stream(values, 0, count).min().orElseThrow(), count);
    }

    /// Returns them as a series in which more is better.
    BenchResult.Series rates(String name) {
        return new BenchResult.Series(
                name, median(), Arrays.stream(values, 0, count).max().orElseThrow(), count);
    }
}
