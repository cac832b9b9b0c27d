package signalbox.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signalbox.console.bench.BenchOptions;
import signalbox.console.bench.BenchWorkload;
import signalbox.console.bench.DurableAppendWorkload;
import signalbox.console.bench.LogPageWorkload;
import signalbox.console.bench.StartWorkload;

@Command(
        name = "bench",
        description = "measures workloads against a limit or a peer in the same run, one JSON line each")
final class BenchCommand implements Callable<Integer> {
    private static final int MANY_WRITERS = 256;

    private final PrintWriter out;
    private final InstantSource clock;

    @Spec
    picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "WORKLOAD", arity = "0..*", description = "P5, P8, P8-256, P13; all when none is named")
    @Nullable
    List<String> names;

    @Option(names = "--events", defaultValue = "1000000", description = "records of the log that P5 reads")
    long events;

    @Option(names = "--json", description = "nothing changes: every line is JSON")
    boolean json;

    BenchCommand(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    private static List<BenchWorkload> all() {
        return List.of(
                new LogPageWorkload(),
                new DurableAppendWorkload(1),
                new DurableAppendWorkload(MANY_WRITERS),
                new StartWorkload(Launcher.class.getName(), EmptyWindow.class.getName()));
    }

    @Override
    public Integer call() {
        var wanted = names == null ? List.<String>of() : names;
        var known = all().stream().map(BenchWorkload::name).toList();
        wanted.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(this::unknown);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var options = new BenchOptions(events, Files.createTempDirectory("signalbox-bench"), clock, threads);
            for (var workload : all()) {
                if (wanted.isEmpty() || wanted.contains(workload.name())) {
                    out.println(workload.run(options).json());
                    out.flush();
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unknown(String name) {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "There is no workload " + name + "; known are P5, P8, P8-256, P13");
    }
}
