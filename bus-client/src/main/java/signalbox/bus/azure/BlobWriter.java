package signalbox.bus.azure;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

/// Writes and deletes blobs, each whole or not at all.
final class BlobWriter {
    private final AzureClients clients;
    private final AzureCalls calls;

    BlobWriter(AzureClients clients, AzureCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    /// Writes a blob. Who puts whatever is there tries once more when the answer was lost; a condition cannot be
    /// tried twice, because it may be our own first try that broke it.
    Tag put(BlobName name, Payload bytes, PutIf condition) {
        try {
            return intoContainer(name, () -> upload(name, bytes, condition));
        } catch (BusException.Unavailable e) {
            if (e.code().equals(AzureCalls.LOST) && condition instanceof PutIf.Always) {
                return upload(name, bytes, condition);
            }
            throw e;
        }
    }

    /// Runs a write, and makes the container if that is what is missing.
    <T> T intoContainer(BlobName name, Supplier<T> write) {
        try {
            return write.get();
        } catch (BusException.Missing e) {
            var container = clients.changeBlobs().getBlobContainerClient(name.container());
            calls.run(
                    "Container '" + name.container() + "'",
                    () -> container.createIfNotExistsWithResponse(null, AzureCalls.DEADLINE, Context.NONE));
            return write.get();
        }
    }

    private Tag upload(BlobName name, Payload bytes, PutIf condition) {
        try {
            return calls.run(
                    AzureBlobs.what(name),
                    () -> bytes.size() <= AzureBlobs.PIECE
                            ? atOnce(name, bytes, conditions(condition))
                            : inBlocks(name, bytes, conditions(condition)));
        } catch (BusException.Conflict e) {
            throw changed(name, e);
        } catch (BusException.Refused e) {
            // Another writer committed its blocks: ours were dropped.
            throw AzureCalls.codeOf(e).equals("InvalidBlockList") ? changed(name, e) : e;
        }
    }

    private Tag atOnce(BlobName name, Payload bytes, BlobRequestConditions conditions) {
        var options = new BlockBlobSimpleUploadOptions(BinaryData.fromByteBuffer(bytes.buffer()))
                .setRequestConditions(conditions);
        var answer = client(name).uploadWithResponse(options, AzureCalls.DEADLINE, Context.NONE);
        return AzureBlobs.unquoted(answer.getValue().getETag());
    }

    /// Sends a large blob in blocks and then makes them the blob in one step. The names of the blocks are our own,
    /// so that two writers do not mix.
    private Tag inBlocks(BlobName name, Payload bytes, BlobRequestConditions conditions) {
        var client = client(name);
        var run = UUID.randomUUID();
        var blocks = new ArrayList<String>();
        for (int from = 0; from < bytes.size(); from += AzureBlobs.PIECE) {
            var block = "%s-%06d".formatted(run, blocks.size()).getBytes(StandardCharsets.US_ASCII);
            blocks.add(Base64.getEncoder().encodeToString(block));
            var piece = bytes.slice(from, Math.min(bytes.size(), from + AzureBlobs.PIECE));
            calls.run(AzureBlobs.what(name), () -> stage(client, blocks.getLast(), piece));
        }
        return commit(client, blocks, conditions);
    }

    private static boolean stage(BlockBlobClient client, String block, Payload piece) {
        client.stageBlockWithResponse(
                block, piece.stream(), piece.size(), null, null, AzureCalls.DEADLINE, Context.NONE);
        return true;
    }

    private static Tag commit(BlockBlobClient client, List<String> blocks, BlobRequestConditions conditions) {
        var options = new BlockBlobCommitBlockListOptions(blocks).setRequestConditions(conditions);
        var answer = client.commitBlockListWithResponse(options, AzureCalls.DEADLINE, Context.NONE);
        return AzureBlobs.unquoted(answer.getValue().getETag());
    }

    private static BlobRequestConditions conditions(PutIf condition) {
        var conditions = new BlobRequestConditions();
        return switch (condition) {
            case PutIf.Always always -> conditions;
            case PutIf.Absent absent -> conditions.setIfNoneMatch("*");
            case PutIf.Unchanged unchanged -> conditions.setIfMatch(AzureBlobs.quoted(unchanged.tag()));
        };
    }

    boolean delete(BlobName name, @Nullable Tag unchanged) {
        try {
            return deleted(name, unchanged);
        } catch (BusException.Unavailable e) {
            if (!e.code().equals(AzureCalls.LOST)) {
                throw e;
            }
            // Not there now means that the try whose answer was lost deleted it.
            deleted(name, unchanged);
            return true;
        }
    }

    private boolean deleted(BlobName name, @Nullable Tag unchanged) {
        var conditions = new BlobRequestConditions();
        if (unchanged != null) {
            conditions.setIfMatch(AzureBlobs.quoted(unchanged));
        }
        try {
            calls.run(
                    AzureBlobs.what(name),
                    () -> client(name).deleteWithResponse(null, conditions, AzureCalls.DEADLINE, Context.NONE));
            return true;
        } catch (BusException.Missing e) {
            return false;
        } catch (BusException.Conflict e) {
            if (there(name)) {
                throw changed(name, e);
            }
            return false;
        }
    }

    private boolean there(BlobName name) {
        return calls.run(
                AzureBlobs.what(name),
                () -> clients.readBlobs()
                        .getBlobContainerClient(name.container())
                        .getBlobClient(name.name())
                        .existsWithResponse(AzureCalls.DEADLINE, Context.NONE)
                        .getValue());
    }

    private BlockBlobClient client(BlobName name) {
        return clients.changeBlobs()
                .getBlobContainerClient(name.container())
                .getBlobClient(name.name())
                .getBlockBlobClient();
    }

    private static BusException.Conflict changed(BlobName name, BusException cause) {
        return new BusException.Conflict(
                "SB-4096",
                AzureBlobs.what(name) + " was changed meanwhile, or is there already ("
                        + AzureAnswers.words(AzureCalls.codeOf(cause)) + ").",
                "Read it again, then decide; nothing was changed.",
                cause);
    }
}
