package signalbox.bus.operation;

import java.nio.file.Path;
import java.time.InstantSource;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.view.ViewNaming;
import signalbox.bus.view.ViewStore;

/// Opens a folder of views to read them.
final class FolderViews {
    private FolderViews() {}

    static ViewStore open(Path folder, ViewNaming naming, InstantSource clock) {
        // Only tapes use the cache: nothing is ever made there.
        var cache = Path.of(System.getProperty("java.io.tmpdir"), "signalbox-no-cache");
        return new ViewStore(
                FileStorage.open(folder, new FileOptions(clock, false, cache)).blobs(), naming);
    }
}
