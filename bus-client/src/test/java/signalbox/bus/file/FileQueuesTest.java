package signalbox.bus.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.QueuesContract;
import signalbox.bus.storage.Storage;

final class FileQueuesTest extends QueuesContract {
    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    @Override
    protected Storage open() {
        return FileStorage.open(folder, new FileOptions(clock, true, folder.resolveSibling("cache")));
    }

    @Override
    protected InstantSource clock() {
        return clock;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }
}
