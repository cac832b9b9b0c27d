package signalbox.bus.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.storage.Storage;

final class FolderKillTest extends KillContract {
    @Override
    Storage storage() {
        // The test's own puts need not survive a loss of power.
        return FileStorage.open(bus(), new FileOptions(InstantSource.system(), false, folder.resolve("cache")));
    }

    private Path bus() {
        try {
            return Files.createDirectories(folder.resolve("bus"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String address() {
        return "folder:" + bus();
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    int kills() {
        return 30;
    }

    @Override
    int messages() {
        return 60;
    }

    @Override
    Duration step() {
        return Duration.ofMillis(10);
    }
}
