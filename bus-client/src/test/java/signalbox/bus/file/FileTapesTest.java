package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Queues;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.Tapes;
import signalbox.bus.storage.TapesContract;

final class FileTapesTest extends TapesContract {
    @TempDir
    Path folder;

    @BeforeEach
    void makeBus() throws IOException {
        Files.createDirectory(folder.resolve("bus"));
    }

    @Override
    protected Storage open() {
        var tapes =
                new FileTapes(folder.resolve("bus"), new FileOptions(new HandClock(), true, folder.resolve("cache")));
        return new TapesOnly(tapes);
    }

    private record TapesOnly(Tapes tapes) implements Storage {
        @Override
        public String place() {
            return "folder";
        }

        @Override
        public Queues queues() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Blobs blobs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
