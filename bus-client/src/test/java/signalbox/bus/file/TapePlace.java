package signalbox.bus.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Tape;

/// A folder with tapes, for tests, and the tapes that the original wrote.
record TapePlace(Path folder) {
    private static final Pattern OFFSET = Pattern.compile("\"offset\":(\\d+)");
    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"(\\w+)\"");

    Path root() {
        return folder.resolve("bus");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path file(String name) {
        return root().resolve(name);
    }

    /// Returns tapes that know nothing of the tape yet, as after a restart.
    FileTapes tapes() {
        return new FileTapes(root(), new FileOptions(new HandClock(), false, cache()));
    }

    Tape tape(String name) {
        return tapes().tape(name);
    }

    /// Returns a tape with the bytes.
    Tape tape(String name, byte[] bytes) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tape(name);
    }

    static List<Payload> records(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Payload.ofText("record " + i))
                .toList();
    }

    /// Returns the bytes of a tape of so many records, the data of each so long.
    static byte[] bytes(int records, int length) {
        var data = Payload.of(new byte[length]);
        return TapeFrame.encode(
                1, IntStream.range(0, records).mapToObj(i -> data).toList());
    }

    static void append(Tape tape, int from, int to) {
        tape.append(records(from, to), Expected.version(from - 1));
    }

    static byte[] fixture(String name) {
        try (var in = TapePlace.class.getResourceAsStream("/fixtures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns where the records of a tape of the original begin, as its manifest says.
    static long[] offsets(String name) {
        return manifest(name)
                .lines()
                .mapToLong(line -> Long.parseLong(group(OFFSET, line)))
                .toArray();
    }

    /// Returns the SHA-256 of the data of each record, as its manifest says.
    static List<String> hashes(String name) {
        return manifest(name).lines().map(line -> group(SHA256, line)).toList();
    }

    private static String manifest(String name) {
        return Payload.owning(fixture("lokad-v2/tapes/" + name + ".jsonl")).text();
    }

    private static String group(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new IllegalArgumentException(line);
        }
        return matcher.group(1);
    }
}
