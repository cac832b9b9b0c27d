package signalbox.bus.azure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/// The storage emulator for the tests of any module: one server for a JVM, an own account for whoever asks.
///
/// The build installs it under `bus-client/target/azurite`. It ends when the JVM ends, however that ends.
public final class Azurite {
    private static final int ACCOUNTS = 500;
    private static final String LISTENS = "successfully listening at ";

    private final Deque<AzuriteAccount> unused = new ArrayDeque<>();
    private final Process process;

    private Azurite(Path home) throws IOException {
        var names = names();
        var builder = new ProcessBuilder("node", "serve.js", data(home).toString());
        builder.directory(home.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("AZURITE_ACCOUNTS", names.stream().map(Name::pair).collect(Collectors.joining(";")));
        process = builder.start();
        var reader = process.inputReader();
        var blobs = address(reader, "Blob");
        var queues = address(reader, "Queue");
        names.forEach(name -> unused.add(name.at(blobs, queues)));
        Thread.ofVirtual().start(() -> drain(reader));
    }

    /// Returns an account that nobody else uses. Starts the server at the first call.
    public static AzuriteAccount account() {
        return Holder.SERVER.next();
    }

    private synchronized AzuriteAccount next() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Azurite ended with exit code " + process.exitValue());
        }
        return unused.remove();
    }

    private static List<Name> names() {
        var random = new SecureRandom();
        var names = new ArrayList<Name>();
        for (var i = 0; i < ACCOUNTS; i++) {
            var key = new byte[32];
            random.nextBytes(key);
            names.add(new Name("bus" + i, Base64.getEncoder().encodeToString(key)));
        }
        return names;
    }

    private static Path data(Path home) {
        return home.resolve("data-" + ProcessHandle.current().pid());
    }

    private static String address(BufferedReader reader, String service) throws IOException {
        var seen = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(service) && line.contains(LISTENS)) {
                return line.substring(line.indexOf(LISTENS) + LISTENS.length()).trim();
            }
        }
        throw new IOException("Azurite ended before it listened:\n" + seen);
    }

    private static void drain(BufferedReader reader) {
        try {
            while (reader.readLine() != null) {
                // Azurite stops when nobody reads what it prints.
            }
        } catch (IOException ended) {
            // The server is gone.
        }
    }

    static Path home() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            for (var place : List.of("target/azurite", "bus-client/target/azurite")) {
                var home = folder.resolve(place);
                if (Files.exists(home.resolve("installed.lock"))) {
                    return home;
                }
            }
        }
        throw new IllegalStateException(
                "Azurite is not installed in bus-client/target/azurite: mvn -pl bus-client process-test-classes");
    }

    private record Name(String name, String key) {
        String pair() {
            return name + ":" + key;
        }

        AzuriteAccount at(String blobs, String queues) {
            return new AzuriteAccount(name, key, URI.create(blobs + "/" + name), URI.create(queues + "/" + name));
        }
    }

    private static final class Holder {
        static final Azurite SERVER = start();

        private static Azurite start() {
            try {
                return new Azurite(home());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
