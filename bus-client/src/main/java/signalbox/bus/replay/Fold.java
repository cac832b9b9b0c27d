package signalbox.bus.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import signalbox.bus.dispatch.Event;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.view.ViewNaming;

/// One projection at work: its views in the heap, by the blob name that each will have. Keys that the naming rule
/// makes one are one view here as well.
final class Fold<V> {
    private final Projection<V> projection;
    private final ViewNaming naming;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, V> views = new HashMap<>();

    Fold(Projection<V> projection, ViewNaming naming) {
        this.projection = projection;
        this.naming = naming;
    }

    String type() {
        return projection.view();
    }

    /// Lets the projection see an event.
    ///
    /// @throws BusException.Refused when the projection throws
    void take(Event event, long version) {
        try {
            for (var key : projection.keys(event)) {
                var name = names.computeIfAbsent(key, k -> naming.name(type(), k));
                var after = projection.fold(key, views.get(name), event);
                if (after == null) {
                    views.remove(name);
                } else {
                    views.put(name, after);
                }
            }
        } catch (RuntimeException e) {
            throw failed("at record " + version + ", a " + event.contract(), e);
        }
    }

    /// Returns the views as they will be stored, by blob name.
    ///
    /// @throws BusException.Refused when the projection throws
    Map<String, Payload> documents() {
        var documents = new TreeMap<String, Payload>();
        views.forEach((name, view) -> documents.put(name, written(name, view)));
        return documents;
    }

    private Payload written(String name, V view) {
        try {
            return projection.write(view);
        } catch (RuntimeException e) {
            throw failed("at writing " + name, e);
        }
    }

    private BusException.Refused failed(String where, RuntimeException cause) {
        return new BusException.Refused(
                "SB-4130",
                "The projection of " + type() + " failed " + where + ": " + cause,
                "Nothing was changed. Mend the projection and rebuild again.",
                cause);
    }
}
