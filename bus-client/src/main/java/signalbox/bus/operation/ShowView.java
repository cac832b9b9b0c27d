package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.View;

/// Shows a view: exact bytes, tag and time.
///
/// @param key absent for the only view of a type
public record ShowView(String type, @Nullable String key) implements Operation<View> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Show " + Words.view(type, key));
    }

    @Override
    public View run(Bus bus, Progress progress) {
        return bus.views().read(type, key);
    }

    @Override
    public List<String> command(String bus) {
        return new Words("view", "show", bus, type).word(key).list();
    }
}
