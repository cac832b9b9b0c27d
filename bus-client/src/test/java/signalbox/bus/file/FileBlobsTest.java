package signalbox.bus.file;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.storage.BlobsContract;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Storage;

final class FileBlobsTest extends BlobsContract {
    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    @Override
    protected Storage open() {
        return FileStorage.open(folder, new FileOptions(clock, true, folder.resolveSibling("cache")));
    }
}
