package signalbox.console.bench;

/// One thing to measure. A workload MUST measure its limit and the program in the same run, say nothing that the run
/// did not measure, and leave nothing behind.
public interface BenchWorkload {
    /// Returns the short name it is chosen by, such as `P5`.
    String name();

    /// Measures. Interrupting the thread ends it with a [java.util.concurrent.CancellationException].
    ///
    /// @throws signalbox.bus.message.BusException when the scratch folder does not take the data
    BenchResult run(BenchOptions options);
}
