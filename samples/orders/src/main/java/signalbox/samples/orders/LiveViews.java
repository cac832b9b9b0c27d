package signalbox.samples.orders;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import signalbox.bus.dispatch.Event;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;
import signalbox.bus.view.ViewStore;
import signalbox.samples.orders.views.Projections;
import signalbox.samples.orders.views.Projections.Release;

/// Keeps the views of the running shop: with the projections of the old version until the new one is released, and
/// with what the old ones left from then on.
final class LiveViews {
    private final Blobs blobs;
    private final ViewStore store;
    private final Instant release;
    private final List<Live<?>> views;

    LiveViews(Blobs blobs, Instant release) {
        this.blobs = blobs;
        this.store = new ViewStore(blobs);
        this.release = release;
        this.views = Projections.releases().stream().<Live<?>>map(Live::new).toList();
    }

    /// Folds an event in.
    void see(Event event) {
        var created = event.envelope().created();
        var old = created != null && created.isBefore(release);
        views.forEach(view -> view.see(event, old));
    }

    /// Writes what has changed.
    void write() {
        views.forEach(view -> view.write(blobs, store));
    }

    private static final class Live<V> {
        private final Release<V> projection;
        private final Map<String, V> all = new HashMap<>();
        private final Set<String> changed = new TreeSet<>();

        Live(Release<V> projection) {
            this.projection = projection;
        }

        void see(Event event, boolean old) {
            var fold = old ? projection.before() : projection.current();
            for (var key : fold.keys(event)) {
                var after = fold.fold(key, all.get(key), event);
                if (after == null) {
                    all.remove(key);
                } else {
                    all.put(key, after);
                }
                changed.add(key);
            }
        }

        void write(Blobs blobs, ViewStore store) {
            for (var key : changed) {
                var name = store.at(projection.current().view(), key);
                var view = all.get(key);
                if (view == null) {
                    blobs.delete(name, null);
                } else {
                    blobs.put(name, projection.current().write(view), PutIf.always());
                }
            }
            changed.clear();
        }
    }
}
