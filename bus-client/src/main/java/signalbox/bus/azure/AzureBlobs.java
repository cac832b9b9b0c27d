package signalbox.bus.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.models.BlobContainerItem;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.DownloadRetryOptions;
import com.azure.storage.blob.models.ListBlobContainersOptions;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

/// The blobs of an account. A tag is the ETag, without its quotation marks.
final class AzureBlobs implements Blobs {
    /// What one call carries, so that a slow line does not run into the deadline.
    static final int PIECE = 1024 * 1024;

    private static final int TRIES = 10;

    private final AzureClients clients;
    private final AzureCalls calls;
    private final BlobPages pages;
    private final BlobWriter writer;

    AzureBlobs(AzureClients clients, AzureCalls calls) {
        this.clients = clients;
        this.calls = calls;
        this.pages = new BlobPages(clients, calls);
        this.writer = new BlobWriter(clients, calls);
    }

    @Override
    public List<String> containers() {
        var client = clients.readBlobs();
        var only = clients.only();
        if (only != null) {
            return List.of(only);
        }
        return calls.run(
                "The containers",
                () ->
                        clients
                                .readBlobs()
                                .listBlobContainers(new ListBlobContainersOptions(), AzureCalls.DEADLINE)
                                .stream()
                                .map(BlobContainerItem::getName)
                                .sorted()
                                .toList());
    }

    @Override
    public List<BlobSummary> list(String container, String prefix, @Nullable String after, int limit) {
        return pages.list(container, prefix, after, limit);
    }

    @Override
    public Optional<Blob> find(BlobName name) {
        for (int i = 1; ; i++) {
            try {
                return Optional.of(read(name));
            } catch (BusException.Missing e) {
                return Optional.empty();
            } catch (BusException.Conflict e) {
                // Replaced between two pieces: begin again, with the new bytes.
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// Reads in pieces, all of the same ETag.
    private Blob read(BlobName name) {
        var bytes = new ByteArrayOutputStream();
        var conditions = new BlobRequestConditions();
        while (true) {
            var piece = piece(name, bytes.size(), conditions);
            bytes.writeBytes(piece.bytes());
            if (bytes.size() >= piece.summary().size()) {
                return new Blob(piece.summary(), Payload.owning(bytes.toByteArray()));
            }
            conditions.setIfMatch(quoted(piece.summary().tag()));
        }
    }

    private record Piece(BlobSummary summary, byte[] bytes) {}

    private Piece piece(BlobName name, long from, BlobRequestConditions conditions) {
        try {
            return calls.run(what(name), () -> download(name, from, conditions));
        } catch (BusException.Refused e) {
            if (AzureCalls.codeOf(e).equals("InvalidRange") && from == 0) {
                return calls.run(what(name), () -> empty(name));
            }
            throw e;
        }
    }

    private Piece download(BlobName name, long from, BlobRequestConditions conditions) {
        var options = new DownloadRetryOptions().setMaxRetryRequests(1);
        var range = new BlobRange(from, (long) PIECE);
        var answer = client(name)
                .downloadContentWithResponse(options, conditions, range, false, AzureCalls.DEADLINE, Context.NONE);
        var headers = answer.getDeserializedHeaders();
        var shown = headers.getContentRange();
        var size = shown == null ? headers.getContentLength() : Long.parseLong(shown.substring(shown.indexOf('/') + 1));
        var summary = new BlobSummary(name, size, headers.getLastModified().toInstant(), unquoted(headers.getETag()));
        return new Piece(summary, answer.getValue().toBytes());
    }

    /// A blob of no bytes has no range.
    private Piece empty(BlobName name) {
        BlobProperties found = client(name)
                .getPropertiesWithResponse(null, AzureCalls.DEADLINE, Context.NONE)
                .getValue();
        var summary = new BlobSummary(
                name, found.getBlobSize(), found.getLastModified().toInstant(), unquoted(found.getETag()));
        return new Piece(summary, new byte[0]);
    }

    @Override
    public Tag put(BlobName name, Payload bytes, PutIf condition) {
        return writer.put(name, bytes, condition);
    }

    @Override
    public boolean delete(BlobName name, @Nullable Tag unchanged) {
        return writer.delete(name, unchanged);
    }

    private BlobClient client(BlobName name) {
        return clients.readBlobs().getBlobContainerClient(name.container()).getBlobClient(name.name());
    }

    static String what(BlobName name) {
        return "Blob '" + name + "'";
    }

    /// Headers quote an ETag, listings do not.
    static Tag unquoted(String tag) {
        return new Tag(tag.startsWith("\"") && tag.endsWith("\"") ? tag.substring(1, tag.length() - 1) : tag);
    }

    static String quoted(Tag tag) {
        return "\"" + tag.value() + "\"";
    }
}
