package signalbox.bus.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

/// The views of a bus: one blob each, found by type and key.
///
/// A type that ends in `/` is a container as it lies, whatever the naming rule says: its keys are blob names. So any
/// container can be looked into. Safe for use by many threads.
public final class ViewStore {
    /// A container with more views than this is not counted in passing.
    private static final int CHEAP = 5000;

    private final Blobs blobs;
    private final ViewNaming naming;

    /// Makes a store with the naming of Lokad.CQRS v2.
    public ViewStore(Blobs blobs) {
        this(blobs, ViewNaming.lokad());
    }

    public ViewStore(Blobs blobs, ViewNaming naming) {
        this.blobs = blobs;
        this.naming = naming;
    }

    /// Returns the naming rule.
    public ViewNaming naming() {
        return naming;
    }

    /// Returns the types that follow the naming rule, by name.
    ///
    /// @param everything whether to add all other containers, as types that end in `/`
    public List<ViewType> types(boolean everything) {
        var types = new ArrayList<ViewType>();
        for (var container : blobs.containers()) {
            if (container.equals(naming.singletons())) {
                singletons(container).forEach(types::add);
            } else {
                naming.type(container)
                        .or(() -> everything ? Optional.of(container + "/") : Optional.empty())
                        .ifPresent(type -> types.add(new ViewType(type, false, container, cheapCount(container))));
            }
        }
        types.sort(Comparator.comparing(ViewType::name).thenComparing(ViewType::singleton));
        return List.copyOf(types);
    }

    /// Returns up to `limit` views of a type that have keys.
    ///
    /// @param prefix how the key begins, upper and lower case alike; a blob whose name does not follow the rule is
    ///     only found with an empty prefix
    /// @param after [ViewKeys#next] of the call before; null begins
    public ViewKeys keys(String type, String prefix, @Nullable String after, int limit) {
        var found = blobs.list(set(type).container(), start(type, prefix), after, limit);
        var keys = found.stream().map(summary -> key(type, summary)).toList();
        return new ViewKeys(
                keys, found.size() < limit ? null : found.getLast().name().name());
    }

    /// Counts the views of a type that have keys; stops early, with an estimate, when the thread is interrupted.
    ///
    /// @param progress told of views counted so far
    public Count count(String type, Progress progress) {
        return set(type).count(progress);
    }

    /// Returns the blobs of the views of a type that have keys.
    public ViewSet set(String type) {
        return ViewSet.of(blobs, isContainer(type) ? type.substring(0, type.length() - 1) : naming.container(type));
    }

    /// Returns the key of a view by its blob name; the whole name when it does not follow the rule.
    public String key(String type, String name) {
        return isContainer(type) ? name : naming.key(type, name).orElse(name);
    }

    /// Returns a view, if it is there.
    ///
    /// @param key null for the only view of a type
    public Optional<View> find(String type, @Nullable String key) {
        var found = blobs.find(at(type, key));
        if (found.isEmpty() && key != null && !key.isEmpty()) {
            found = blobs.find(set(type).at(key));
        }
        return found.map(blob -> view(type, key, blob));
    }

    /// Returns a view.
    ///
    /// @param key null for the only view of a type
    /// @throws BusException.Missing when it is not there
    public View read(String type, @Nullable String key) {
        return find(type, key)
                .orElseThrow(() -> new BusException.Missing(
                        "SB-4052", "There is no view " + at(type, key) + ".", "List the keys to see what is there."));
    }

    /// Returns a view that still has the tag.
    ///
    /// @param key null for the only view of a type
    /// @throws BusException.Missing when it is not there
    /// @throws BusException.Conflict when somebody changed it since
    public View readUnchanged(String type, @Nullable String key, Tag tag) {
        var view = read(type, key);
        if (!view.tag().equals(tag)) {
            throw new BusException.Conflict(
                    "SB-4190",
                    "The view " + view.name() + " was changed by somebody else meanwhile.",
                    "Nothing was changed. Read it again, then decide.");
        }
        return view;
    }

    /// Writes a view whose type and key nobody holds yet.
    ///
    /// @param key null for the only view of a type
    /// @throws BusException.Conflict when it is there already
    public Tag create(String type, @Nullable String key, Payload content) {
        return blobs.put(at(type, key), content, PutIf.absent());
    }

    /// Writes other bytes into a view that was read before.
    ///
    /// @throws BusException.Conflict when somebody changed it since
    public Tag write(View view, Payload content) {
        return blobs.put(view.name(), content, PutIf.unchanged(view.tag()));
    }

    /// Deletes a view that was read before. Returns whether it was still there.
    ///
    /// @throws BusException.Conflict when somebody changed it since
    public boolean delete(View view) {
        return blobs.delete(view.name(), view.tag());
    }

    /// Returns where a view lies by the naming rule.
    ///
    /// @param key null for the only view of a type
    public BlobName at(String type, @Nullable String key) {
        if (key == null) {
            return new BlobName(naming.singletons(), naming.singleton(type));
        }
        return set(type).at(isContainer(type) ? key : naming.name(type, key));
    }

    private Stream<ViewType> singletons(String container) {
        return set(container + "/").names(Progress.none()).stream()
                .map(naming::singletonType)
                .flatMap(Optional::stream)
                .map(type -> new ViewType(type, true, container, Count.exactly(1)));
    }

    private @Nullable Count cheapCount(String container) {
        int count = blobs.list(container, "", null, CHEAP + 1).size();
        return count > CHEAP ? null : Count.exactly(count);
    }

    private ViewKey key(String type, BlobSummary summary) {
        return new ViewKey(key(type, summary.name().name()), summary.name(), summary.size(), summary.modified());
    }

    private String start(String type, String prefix) {
        return prefix.isEmpty() || isContainer(type) ? prefix : naming.start(type, prefix);
    }

    private static boolean isContainer(String type) {
        return type.endsWith("/");
    }

    private static View view(String type, @Nullable String key, Blob blob) {
        return new View(
                type,
                key,
                blob.summary().name(),
                blob.bytes(),
                blob.tag(),
                blob.summary().modified());
    }
}
