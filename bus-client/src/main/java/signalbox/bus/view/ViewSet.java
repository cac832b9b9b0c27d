package signalbox.bus.view;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Progress;

/// Blobs that belong together: all of a container, or those whose names begin alike. Names are those after that
/// beginning. Two sets of views can be compared name by name, wherever they lie.
///
/// @param folder how the blob names begin: empty, or a text that ends in `/`
public record ViewSet(Blobs blobs, String container, String folder) {
    private static final int BLOCK = 50_000;

    /// Returns the set of all blobs of a container.
    public static ViewSet of(Blobs blobs, String container) {
        return new ViewSet(blobs, container, "");
    }

    /// Returns where the member lies.
    public BlobName at(String name) {
        return new BlobName(container, folder + name);
    }

    /// Returns the member with its bytes, if it is there.
    public Optional<Blob> find(String name) {
        return blobs.find(at(name));
    }

    /// Returns the names of all members, sorted.
    ///
    /// @param progress told of names found so far
    /// @throws CancellationException when the thread was interrupted
    public SortedSet<String> names(Progress progress) {
        var names = new TreeSet<String>();
        for (var block = block(null); !block.isEmpty(); block = block(block.getLast())) {
            block.forEach(summary -> names.add(summary.name().name().substring(folder.length())));
            progress.at(names.size(), 0);
            if (block.size() < BLOCK) {
                break;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Listing " + container + " was stopped");
            }
        }
        return names;
    }

    /// Counts the members; an estimate when the thread was interrupted.
    ///
    /// @param progress told of members counted so far
    public Count count(Progress progress) {
        long count = 0;
        for (var block = block(null); !block.isEmpty(); block = block(block.getLast())) {
            count += block.size();
            progress.at(count, 0);
            if (block.size() < BLOCK) {
                break;
            }
            if (Thread.currentThread().isInterrupted()) {
                return Count.about(count);
            }
        }
        return Count.exactly(count);
    }

    private List<BlobSummary> block(@Nullable BlobSummary after) {
        return blobs.list(container, folder, after == null ? null : after.name().name(), BLOCK);
    }
}
