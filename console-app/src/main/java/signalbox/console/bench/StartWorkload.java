package signalbox.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signalbox.bus.message.BusException;

/// P13: from the start of the process to the first window on the screen, against an empty JavaFX window with the
/// same flags. Each measure is a process of its own; ours and the empty one take turns.
///
/// It measures this program as it runs now: from class files and jars, without an archive of loaded classes.
public final class StartWorkload implements BenchWorkload {
    private static final int ROUNDS = 7;

    private final String ours;
    private final String empty;

    /// Makes the workload.
    ///
    /// @param ours the main class of the program
    /// @param empty the main class of the empty window
    public StartWorkload(String ours, String empty) {
        this.ours = ours;
        this.empty = empty;
    }

    @Override
    public String name() {
        return "P13";
    }

    @Override
    public BenchResult run(BenchOptions options) {
        var cpu = Measures.cpuSeconds();
        var limit = new Measures(ROUNDS);
        var own = new Measures(ROUNDS);
        var warmUp = Measures.nanos(() -> {
            start(empty);
            start(ours);
        });
        for (int i = 0; i < ROUNDS; i++) {
            limit.add(Measures.nanos(() -> start(empty)) / 1e6);
            own.add(Measures.nanos(() -> start(ours)) / 1e6);
        }
        return new BenchResult(
                name(),
                "process start to the first window on the screen, then end",
                "ms",
                limit.times("empty JavaFX window, same flags"),
                own.times("signalbox"),
                own.median() / limit.median(),
                "<= 1.3",
                Measures.cpuSeconds() - cpu,
                warmUp / 1e9,
                Map.of("platform", "headless"));
    }

    private static void start(String main) {
        var command = new ArrayList<String>();
        command.add(java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                .toString());
        command.addAll(flags());
        command.addAll(List.of(
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dsignalbox.exit-after-show=true",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new BusException.Unavailable(
                        "SB-5030",
                        main + " ended with the code " + process.exitValue() + ", so its start was not measured.",
                        "Run ./signalbox --self-test to see why.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException.Unavailable("SB-5031", "The measuring was interrupted.", "Start it again.", e);
        }
    }

    /// The flags of this process, but for those that only a parent may have.
    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") || flag.startsWith("--"))
                .filter(flag -> !flag.startsWith("-Xlog"))
                .toList();
    }
}
