package signalbox.bus.view;

import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Count;

/// A type of views.
///
/// @param name the stored name, such as `order-view`; with `/` at the end it is a container as it lies
/// @param singleton whether there is only one view of it, without a key
/// @param container where the views lie
/// @param count how many views; absent when counting is not cheap: see [ViewStore#count]
public record ViewType(
        String name,
        boolean singleton,
        String container,
        @Nullable Count count) {}
