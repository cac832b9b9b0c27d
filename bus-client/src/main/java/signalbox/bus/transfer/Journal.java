package signalbox.bus.transfer;

import java.nio.file.Path;

/// What an operator changed, forced to disk before the change begins.
public final class Journal {
    private final Path folder;

    public Journal(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
