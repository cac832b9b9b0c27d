package signalbox.bus.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// A pure fold of recorded events into views of one type, one view a key.
///
/// Every method MUST depend on nothing but its arguments: no clock, no other view, no static state. Then the same
/// projection gives the same views wherever it runs, and however often. Implementations MUST be safe for use by
/// many threads.
///
/// @param <V> the view in memory; SHOULD be immutable
public interface Projection<V> {
    /// Returns the type of the views by its stored name, such as `order-view`.
    String view();

    /// Returns the keys of the views that the event changes; none when it means nothing here.
    List<String> keys(Event event);

    /// Returns the view after the event; null deletes it.
    ///
    /// @param before the view so far; null when there is none
    @Nullable
    V fold(String key, @Nullable V before, Event event);

    /// Returns the bytes under which the view is stored. The same view MUST give the same bytes.
    Payload write(V view);
}
