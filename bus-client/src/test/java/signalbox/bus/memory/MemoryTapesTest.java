package signalbox.bus.memory;

import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.TapesContract;

final class MemoryTapesTest extends TapesContract {
    private final MemoryStorage memory = new MemoryStorage(new HandClock());

    @Override
    protected Storage open() {
        return memory.sharing();
    }
}
