package signalbox.bus.azure;

import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeSummary;
import signalbox.bus.storage.Tapes;

/// The tapes of an account: pairs of page blobs `NAME` and `NAME-idx`.
final class AzureTapes implements Tapes {
    private static final int PAGE = 5_000;

    private final AzureClients clients;
    private final AzureCalls calls;
    private final AzureBlobs blobs;
    private final BlobPages pages;

    AzureTapes(AzureClients clients, AzureCalls calls, AzureBlobs blobs) {
        this.clients = clients;
        this.calls = calls;
        this.blobs = blobs;
        this.pages = new BlobPages(clients, calls);
    }

    /// Looks through all blobs of the account, 5,000 at a call: the service cannot be asked for page blobs only.
    @Override
    public List<TapeSummary> list() {
        var tapes = new ArrayList<TapeSummary>();
        for (var container : blobs.containers()) {
            var streams = streams(container);
            streams.stream()
                    .filter(name -> streams.contains(name + AzureTape.INDEX))
                    .sorted()
                    .map(name -> new BlobName(container, name))
                    .map(name -> new TapeSummary(name.toString(), size(name)))
                    .forEach(tapes::add);
        }
        return tapes;
    }

    private Set<String> streams(String container) {
        var streams = new HashSet<String>();
        String mark = null;
        do {
            var page = pages.page(container, "", mark, PAGE);
            if (page == null) {
                return streams;
            }
            page.getValue().stream()
                    .filter(item -> item.getProperties().getBlobType() == BlobType.PAGE_BLOB)
                    .map(BlobItem::getName)
                    .forEach(streams::add);
            mark = page.getContinuationToken();
        } while (mark != null && !mark.isEmpty());
        return streams;
    }

    private long size(BlobName name) {
        return new AzureTape(name, clients, calls).state().bytes();
    }

    @Override
    public Tape tape(String name) {
        var slash = name.indexOf('/');
        if (slash <= 0 || slash == name.length() - 1) {
            throw new BusException.Refused(
                    "SB-4336",
                    "'" + name + "' cannot be the name of a tape in a storage account.",
                    "Write CONTAINER/NAME, such as shop-tapes/domain.tmd.");
        }
        return new AzureTape(new BlobName(name.substring(0, slash), name.substring(slash + 1)), clients, calls);
    }
}
