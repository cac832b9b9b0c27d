package signalbox.bus.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;
import signalbox.bus.view.KeptViews;
import signalbox.bus.view.ViewSet;

/// What is kept of the swaps of one type, in container `signalbox-before`: for each swap the views as they were and
/// as they become (`<type>/<stamp>/before/…`, `<type>/<stamp>/after/…`) and the list of changes
/// (`<type>/<stamp>/changes`, written last, after `<type>/<stamp>/begun` was written first); and which swap is the
/// newest and how far it is (`<type>/state`).
final class SwapBook {
    static final String CONTAINER = KeptViews.CONTAINER;
    private static final String CHANGES = "signalbox changed views 1";
    private static final String STATE = "signalbox swap 1";

    private final Blobs blobs;
    private final String type;

    SwapBook(Blobs blobs, String type) {
        this.blobs = blobs;
        this.type = type;
    }

    /// @param stamp which swap; empty when there is none
    /// @param tag under which this was read; absent when nothing was written yet
    record State(SwapStep step, String stamp, @Nullable Tag tag) {}

    /// @param previous the swap that was in effect before; empty when there was none
    record Changes(String previous, List<SwapChange> list) {}

    State state() {
        return blobs.find(at("state")).map(SwapBook::state).orElse(new State(SwapStep.NONE, "", null));
    }

    private static State state(Blob blob) {
        var text = TextManifest.read(STATE, blob.bytes());
        for (var step : SwapStep.values()) {
            if (step.name().equals(text.text("step"))) {
                return new State(step, text.text("stamp"), blob.tag());
            }
        }
        throw TextManifest.damaged(STATE);
    }

    /// Writes the next state, unless somebody else wrote one since.
    State move(State from, SwapStep step, String stamp) {
        var bytes =
                new TextManifest(STATE).with("step", step).with("stamp", stamp).bytes();
        var condition = from.tag() == null ? PutIf.absent() : PutIf.unchanged(from.tag());
        return new State(step, stamp, blobs.put(at("state"), bytes, condition));
    }

    /// Takes a stamp for a new swap: as given, or with a number behind it when somebody has that one.
    String begin(String wanted) {
        var stamp = wanted;
        for (int i = 2; !take(stamp); i++) {
            stamp = wanted + "-" + i;
        }
        return stamp;
    }

    private boolean take(String stamp) {
        try {
            blobs.put(at(stamp + "/begun"), Payload.ofText(stamp), PutIf.absent());
            return true;
        } catch (BusException.Conflict e) {
            return false;
        }
    }

    /// Keeps a view as it was (`before`) or as it becomes (`after`).
    void keep(String stamp, boolean forward, String name, Payload bytes) {
        blobs.put(document(stamp, forward, name), bytes, PutIf.always());
    }

    /// Returns the view as it becomes (forward) or as it was.
    Payload kept(String stamp, boolean forward, SwapChange change) {
        return blobs.find(document(stamp, forward, change.name()))
                .map(Blob::bytes)
                .filter(bytes -> bytes.sha256().equals(change.target(forward)))
                .orElseThrow(() -> TextManifest.damaged("the kept view " + change.name()));
    }

    void write(String stamp, Changes changes) {
        var text = new TextManifest(CHANGES).with("previous", changes.previous());
        changes.list().forEach(change -> text.add(change.line()));
        blobs.put(at(stamp + "/changes"), text.bytes(), PutIf.absent());
    }

    Changes changes(String stamp) {
        var bytes = blobs.find(at(stamp + "/changes")).map(Blob::bytes);
        var text = TextManifest.read(CHANGES, bytes.orElseThrow(() -> TextManifest.damaged(CHANGES)));
        return new Changes(
                text.text("previous"),
                text.list().stream().map(SwapChange::read).toList());
    }

    /// Deletes what is kept of a swap that is no longer in effect.
    void forget(String stamp) {
        blobs.delete(at(stamp + "/changes"), null);
        var all = new ViewSet(blobs, CONTAINER, type + "/" + stamp + "/");
        all.names(Progress.none()).forEach(name -> blobs.delete(all.at(name), null));
    }

    private BlobName document(String stamp, boolean forward, String name) {
        return at(stamp + (forward ? "/after/" : "/before/") + name);
    }

    private BlobName at(String name) {
        return new BlobName(CONTAINER, type + "/" + name);
    }
}
