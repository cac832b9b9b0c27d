package signalbox.bus.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signalbox.bus.BusAddress;
import signalbox.bus.BusConnector;
import signalbox.bus.wire.WireCodec;

/// A process that moves all messages of a queue when it is told to, and says how far it is: `r` when ready, a dot for
/// every message, `d` when done.
final class MovingChild {
    /// So short that what a killed process held is seen again before the test ends.
    static final Terms TERMS = new Terms(Duration.ofSeconds(5), Duration.ofSeconds(8), 16);

    private MovingChild() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]);
        var connector = new BusConnector(
                new WireCodec(),
                InstantSource.system(),
                folder.resolve("cache"),
                new Journal(folder.resolve("journal")),
                System.getenv());
        try (var bus = connector.connect("bus", BusAddress.parse(args[0]), false)) {
            bus.storage().queues().queue(args[2]).exists();
            say('r');
            System.in.read();
            var transfer = new Transfer(bus.storage(), bus.journal(), bus.clock(), Pause.real(), TERMS);
            transfer.move(order(args[2], args[3]), (done, total) -> say('.'));
            say('d');
        }
    }

    static TransferOrder order(String from, String to) {
        return new TransferOrder(from, Selection.all(), to, "Requeue from " + from + " to " + to, 0);
    }

    private static void say(char what) {
        System.out.print(what);
        System.out.flush();
    }

    /// Starts one.
    ///
    /// @param classes a file in which the classes are kept ready, made by the first child that ends by itself
    static Process start(Path classes, Map<String, String> environment, String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + classes,
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                MovingChild.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
