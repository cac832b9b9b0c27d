package signalbox.bus.operation;

import java.nio.file.Path;
import signalbox.bus.view.ViewStore;

/// Opens a folder of views to read them.
final class FolderViews {
    private FolderViews() {}

    static ViewStore open(Path folder, java.time.InstantSource clock) {
        throw new UnsupportedOperationException("comes with the bus in a folder");
    }
}
