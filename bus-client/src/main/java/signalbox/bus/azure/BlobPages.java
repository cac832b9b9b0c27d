package signalbox.bus.azure;

import com.azure.core.http.rest.PagedResponse;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.ListBlobsOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;

/// Lists blobs after a name. The service goes on only from marks of its own, so the marks of the latest pages are
/// kept: who pages on costs one call, who begins in the middle costs the pages before.
final class BlobPages {
    private static final int LARGEST = 5_000;
    private static final int MARKS = 64;

    private final AzureClients clients;
    private final AzureCalls calls;
    private final Map<Place, String> marks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, String> eldest) {
            return size() > MARKS;
        }
    };

    BlobPages(AzureClients clients, AzureCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    /// Where a page ended.
    private record Place(String container, String prefix, String last) {}

    List<BlobSummary> list(String container, String prefix, @Nullable String after, int limit) {
        var found = new ArrayList<BlobSummary>();
        var mark = after == null ? null : mark(new Place(container, prefix, after));
        do {
            if (found.size() >= limit) {
                return found;
            }
            var wanted = after != null && mark == null ? LARGEST : Math.min(LARGEST, limit - found.size());
            var page = page(container, prefix, mark, wanted);
            if (page == null) {
                return List.of();
            }
            mark = page.getContinuationToken();
            add(found, container, page.getValue(), after, limit);
            remember(container, prefix, page.getValue(), mark);
        } while (mark != null && !mark.isEmpty());
        return found;
    }

    private static void add(
            List<BlobSummary> found, String container, List<BlobItem> page, @Nullable String after, int limit) {
        page.stream()
                .filter(item -> after == null || item.getName().compareTo(after) > 0)
                .limit((long) limit - found.size())
                .map(item -> summary(container, item))
                .forEach(found::add);
    }

    static BlobSummary summary(String container, BlobItem item) {
        var properties = item.getProperties();
        return new BlobSummary(
                new BlobName(container, item.getName()),
                properties.getContentLength(),
                properties.getLastModified().toInstant(),
                AzureBlobs.unquoted(properties.getETag()));
    }

    /// Returns a page, or nothing when the container is not there.
    @Nullable
    PagedResponse<BlobItem> page(String container, String prefix, @Nullable String mark, int size) {
        var options = new ListBlobsOptions().setPrefix(prefix).setMaxResultsPerPage(size);
        try {
            return calls.run(
                    "Container '" + container + "'",
                    () -> clients.readBlobs()
                            .getBlobContainerClient(container)
                            .listBlobs(options, mark, AzureCalls.DEADLINE)
                            .iterableByPage()
                            .iterator()
                            .next());
        } catch (BusException.Missing e) {
            return null;
        }
    }

    private @Nullable String mark(Place place) {
        synchronized (marks) {
            return marks.get(place);
        }
    }

    private void remember(String container, String prefix, List<BlobItem> page, @Nullable String mark) {
        if (mark != null && !mark.isEmpty() && !page.isEmpty()) {
            synchronized (marks) {
                marks.put(new Place(container, prefix, page.getLast().getName()), mark);
            }
        }
    }
}
