package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.message.Payload;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tag;
import signalbox.bus.view.KeptViews;
import signalbox.bus.view.View;

/// Writes other bytes into a view, if nobody changed it since; the old bytes are kept in container
/// `signalbox-before`.
///
/// @param key absent for the only view of a type
/// @param content the exact bytes to write
/// @param tag of the view as it was when it was read; absent makes a view that is not there yet
public record EditView(
        String type,
        @Nullable String key,
        Payload content,
        @Nullable Tag tag) implements Operation<View> {
    @Override
    public Plan plan(Bus bus) {
        var name = Words.view(type, key);
        var facts = List.of(
                new Fact("View", bus.views().at(type, key).toString()),
                new Fact(
                        "Now",
                        bus.views()
                                .find(type, key)
                                .map(v -> Sizes.of(v.content().size()))
                                .orElse("not there")),
                new Fact("Then", Sizes.of(content.size())),
                new Fact("Kept", "the old bytes, in " + KeptViews.CONTAINER));
        return new Plan((tag == null ? "Make " : "Edit ") + name, facts, List.of(Words.LIVE_WRITER), Effect.CHANGES);
    }

    @Override
    public View run(Bus bus, Progress progress) {
        if (tag == null) {
            bus.views().create(type, key, content);
            return bus.views().read(type, key);
        }
        var view = bus.views().readUnchanged(type, key, tag);
        new KeptViews(bus.storage().blobs(), bus.clock()).keep(view);
        bus.views().write(view, content);
        return bus.views().read(type, key);
    }

    @Override
    public List<String> command(String bus) {
        return new Words("view", "edit", bus, type)
                .word(key)
                .option("--file", "FILE")
                .list();
    }
}
