package signalbox.bus.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// Named bytes with tags, in containers.
public interface Blobs {
    /// Returns the names of all containers, sorted.
    List<String> containers();

    /// Returns up to `limit` blobs of a container whose names begin with the prefix, sorted by name, those after
    /// `after` only; none when the container does not exist.
    List<BlobSummary> list(String container, String prefix, @Nullable String after, int limit);

    /// Returns a blob with its bytes, if it is there.
    Optional<Blob> find(BlobName name);

    /// Writes a blob whole: readers see the old bytes or the new ones. Durable when the call returns. The container
    /// is made if it is not there.
    ///
    /// @return the new tag
    /// @throws BusException.Conflict when the condition is not met; nothing was written then
    Tag put(BlobName name, Payload bytes, PutIf condition);

    /// Deletes a blob. Returns whether it was there.
    ///
    /// @param unchanged delete only if it still has this tag; null deletes whatever is there
    /// @throws BusException.Conflict when the tag is another one
    boolean delete(BlobName name, @Nullable Tag unchanged);
}
