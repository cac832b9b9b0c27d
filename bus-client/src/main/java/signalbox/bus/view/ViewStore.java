package signalbox.bus.view;

import signalbox.bus.storage.Blobs;

/// The views of a bus.
public final class ViewStore {
    private final Blobs blobs;

    public ViewStore(Blobs blobs) {
        this.blobs = blobs;
    }

    Blobs blobs() {
        return blobs;
    }
}
