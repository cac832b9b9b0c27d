package signalbox.bus.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;
import signalbox.bus.view.ViewSet;

/// The sets of rebuilt views beside the live ones: container `signalbox-rebuilt`, a folder a type, blob names as the
/// live ones have them, and in `_sets/` a manifest for each set that is complete. A set without a manifest was left
/// half-way and counts for nothing. One rebuild of a type at a time is supposed.
public final class RebuiltViews {
    private static final String CONTAINER = "signalbox-rebuilt";
    private static final String MANIFESTS = "_sets/";

    private final Blobs blobs;

    public RebuiltViews(Blobs blobs) {
        this.blobs = blobs;
    }

    /// Returns the complete sets by type.
    public List<RebuiltSet> all() {
        return new ViewSet(blobs, CONTAINER, MANIFESTS)
                .names(Progress.none()).stream()
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// Returns the complete set of a type, if there is one.
    public Optional<RebuiltSet> find(String type) {
        return blobs.find(manifest(type)).map(Blob::bytes).map(RebuiltSet::read);
    }

    /// Returns the complete set of a type.
    ///
    /// @throws BusException.Missing when there is none
    public RebuiltSet read(String type) {
        return find(type)
                .orElseThrow(() -> new BusException.Missing(
                        "SB-4053",
                        "There is no complete rebuilt set of " + type + ".",
                        "Rebuild it first; a rebuild that was stopped half-way starts again from the beginning."));
    }

    /// Returns the views of the set of a type.
    public ViewSet set(String type) {
        return new ViewSet(blobs, CONTAINER, type + "/");
    }

    /// Deletes the set of a type, complete or not.
    public void discard(String type) {
        blobs.delete(manifest(type), null);
        set(type).names(Progress.none()).forEach(name -> blobs.delete(set(type).at(name), null));
    }

    /// Writes a whole set in place of the one that is there. It is complete when the call returns, and nothing but a
    /// half-way set when it does not.
    void stage(RebuiltSet manifest, Map<String, Payload> views, Progress progress) {
        var set = set(manifest.type());
        blobs.delete(manifest(manifest.type()), null);
        var old = set.names(Progress.none());
        old.stream().filter(name -> !views.containsKey(name)).forEach(name -> blobs.delete(set.at(name), null));
        long done = 0;
        for (var view : views.entrySet()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Rebuilding " + manifest.type() + " was stopped");
            }
            put(set, view.getKey(), view.getValue(), old);
            progress.at(++done, views.size());
        }
        blobs.put(manifest(manifest.type()), manifest.bytes(), PutIf.absent());
    }

    /// Reading what an older rebuild left is cheaper than forcing the same bytes to the medium again.
    private void put(ViewSet set, String name, Payload bytes, Set<String> old) {
        boolean there = old.contains(name)
                && set.find(name).map(Blob::bytes).filter(bytes::equals).isPresent();
        if (!there) {
            blobs.put(set.at(name), bytes, PutIf.always());
        }
    }

    private static BlobName manifest(String type) {
        return new BlobName(CONTAINER, MANIFESTS + type);
    }
}
