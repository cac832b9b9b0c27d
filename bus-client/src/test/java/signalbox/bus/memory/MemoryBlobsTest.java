package signalbox.bus.memory;

import signalbox.bus.storage.BlobsContract;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Storage;

final class MemoryBlobsTest extends BlobsContract {
    private final MemoryStorage memory = new MemoryStorage(new HandClock());

    @Override
    protected Storage open() {
        return memory.sharing();
    }
}
