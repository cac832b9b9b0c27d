package signalbox.bus.memory;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

/// The blobs of one bus in the heap. A container is there as long as a blob is in it.
final class MemoryBlobs implements Blobs {
    private final InstantSource clock;
    private final TreeMap<String, TreeMap<String, Blob>> containers = new TreeMap<>();
    private long tags;

    MemoryBlobs(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<String> containers() {
        return List.copyOf(containers.navigableKeySet());
    }

    @Override
    public synchronized List<BlobSummary> list(String container, String prefix, @Nullable String after, int limit) {
        var blobs = inside(container);
        var tail = after != null && after.compareTo(prefix) >= 0
                ? blobs.tailMap(after, false)
                : blobs.tailMap(prefix, true);
        return tail.values().stream()
                .map(Blob::summary)
                .takeWhile(blob -> blob.name().name().startsWith(prefix))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Blob> find(BlobName name) {
        return Optional.ofNullable(inside(name.container()).get(name.name()));
    }

    @Override
    public synchronized Tag put(BlobName name, Payload bytes, PutIf condition) {
        var present = find(name).map(Blob::tag);
        var met = switch (condition) {
            case PutIf.Always always -> true;
            case PutIf.Absent absent -> present.isEmpty();
            case PutIf.Unchanged unchanged ->
                present.filter(unchanged.tag()::equals).isPresent();
        };
        if (!met) {
            throw changed(name, present.isPresent());
        }
        var tag = new Tag("tag-%08d".formatted(++tags));
        var blob = new Blob(new BlobSummary(name, bytes.size(), clock.instant(), tag), bytes);
        containers.computeIfAbsent(name.container(), any -> new TreeMap<>()).put(name.name(), blob);
        return tag;
    }

    @Override
    public synchronized boolean delete(BlobName name, @Nullable Tag unchanged) {
        var present = find(name);
        if (present.isEmpty()) {
            return false;
        }
        if (unchanged != null && !present.get().tag().equals(unchanged)) {
            throw changed(name, true);
        }
        var blobs = inside(name.container());
        blobs.remove(name.name());
        if (blobs.isEmpty()) {
            containers.remove(name.container());
        }
        return true;
    }

    private TreeMap<String, Blob> inside(String container) {
        return containers.getOrDefault(container, new TreeMap<>());
    }

    private static BusException.Conflict changed(BlobName name, boolean present) {
        return new BusException.Conflict(
                "SB-4096",
                "Blob '" + name + "' " + (present ? "was changed meanwhile, or is there already." : "is gone."),
                "Read it again, then decide; nothing was changed.");
    }
}
