package signalbox.bus.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some views of a type in the order of their blob names.
///
/// @param next from where to go on: the `after` of the next call; absent when these are the last
public record ViewKeys(List<ViewKey> keys, @Nullable String next) {
    public ViewKeys {
        keys = List.copyOf(keys);
    }
}
