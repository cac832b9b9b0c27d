package signalbox.bus.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Tape;

/// A process that writes to the tape `log.tape`, and says on standard output what was acknowledged.
final class TapeChild {
    static final String TAPE = "log.tape";

    private TapeChild() {}

    public static void main(String[] args) throws Exception {
        var root = Path.of(args[1]);
        var tape = tape(root);
        switch (args[0]) {
            case "batches" -> batches(tape, new Random(Long.parseLong(args[2])));
            case "singles" -> singles(tape, Integer.parseInt(args[2]));
            case "hold" -> hold(root);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    static Tape tape(Path root) {
        return new FileTapes(root, new FileOptions(new HandClock(), true, root.resolveSibling("cache"))).tape(TAPE);
    }

    /// Returns the data of a version: 1 to 8,192 bytes that follow from it.
    static Payload data(long version) {
        var random = new Random(version);
        var bytes = new byte[1 + random.nextInt(1 << 13)];
        random.nextBytes(bytes);
        return Payload.owning(bytes);
    }

    static Process start(List<String> before, String... args) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TapeChild.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(args[1] + ".errors")))
                .start();
    }

    private static void batches(Tape tape, Random random) {
        long version = tape.state().version();
        try {
            while (true) {
                int count = 1 + random.nextInt(500);
                var records = LongStream.rangeClosed(version + 1, version + count)
                        .mapToObj(TapeChild::data)
                        .toList();
                version = tape.append(records, Expected.version(version));
                System.out.println(version);
            }
        } catch (BusException e) {
            System.out.println(e.code());
        }
    }

    private static void singles(Tape tape, int count) {
        for (int i = 0; i < count; i++) {
            System.out.println(tape.append(List.of(Payload.ofText("child " + i)), Expected.any()));
        }
    }

    private static void hold(Path root) throws IOException {
        try (var lock = TapeLock.forWriting(root.resolve(TAPE))) {
            System.out.println("held");
            System.in.read();
        }
    }
}
