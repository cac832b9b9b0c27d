package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tag;
import signalbox.bus.view.KeptViews;

/// Deletes a view, if nobody changed it since; its bytes are kept in container `signalbox-before`.
///
/// @param key absent for the only view of a type
/// @param tag of the view as it was when it was read
public record DeleteView(String type, @Nullable String key, Tag tag) implements Operation<BlobName> {
    @Override
    public Plan plan(Bus bus) {
        var view = bus.views().read(type, key);
        var facts = List.of(
                new Fact("View", view.name().toString()),
                new Fact("Size", Sizes.of(view.content().size())),
                new Fact("Kept", "its bytes, in " + KeptViews.CONTAINER));
        return new Plan("Delete " + Words.view(type, key), facts, List.of(Words.LIVE_WRITER), Effect.CHANGES);
    }

    /// Returns where the deleted bytes are kept.
    @Override
    public BlobName run(Bus bus, Progress progress) {
        var view = bus.views().readUnchanged(type, key, tag);
        var kept = new KeptViews(bus.storage().blobs(), bus.clock()).keep(view);
        bus.views().delete(view);
        return kept;
    }

    @Override
    public List<String> command(String bus) {
        return new Words("view", "delete", bus, type).word(key).list();
    }
}
