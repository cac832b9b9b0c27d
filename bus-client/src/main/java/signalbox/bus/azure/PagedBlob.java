package signalbox.bus.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobType;
import com.azure.storage.blob.models.PageBlobRequestConditions;
import com.azure.storage.blob.models.PageRange;
import com.azure.storage.blob.options.PageBlobCreateOptions;
import com.azure.storage.blob.specialized.PageBlobClient;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.BlobName;

/// A stream of bytes in a page blob, as the tapes of Lokad.CQRS v2 have it: each page of 512 bytes is a length of
/// 0 to 510 (two bytes, low first) and that many bytes; all pages but the last are full.
///
/// A writer that was killed can leave pages of length 0 behind the last one. They are not counted, and the next
/// writer uses them.
final class PagedBlob {
    static final int PAGE = 512;
    static final int FULL = 510;

    /// The service takes 4 MiB at once; a slow line takes less in time.
    private static final int PAGES_AT_ONCE = AzureBlobs.PIECE / PAGE;

    private static final int TRIES = 10;

    private final BlobName name;
    private final AzureClients clients;
    private final AzureCalls calls;

    PagedBlob(BlobName name, AzureClients clients, AzureCalls calls) {
        this.name = name;
        this.clients = clients;
        this.calls = calls;
    }

    /// How a stream ends.
    ///
    /// @param tag under which this was read
    /// @param size of the blob, empty pages included
    /// @param pages that hold bytes
    /// @param last the bytes of the last of them
    record Tail(String tag, long size, long pages, byte[] last) {
        /// Returns the length of the stream.
        long length() {
            return pages == 0 ? 0 : (pages - 1) * FULL + last.length;
        }
    }

    /// Returns how the stream ends; nothing when there is no such blob.
    @Nullable
    Tail tail() {
        for (int i = 1; ; i++) {
            try {
                return tailNow();
            } catch (BusException.Missing e) {
                return null;
            } catch (BusException.Conflict e) {
                // Somebody appended between the two reads.
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Tail tailNow() {
        var found = calls.run(
                AzureBlobs.what(name),
                () -> reading()
                        .getPropertiesWithResponse(null, AzureCalls.DEADLINE, Context.NONE)
                        .getValue());
        if (found.getBlobType() != BlobType.PAGE_BLOB) {
            throw notOne("it is no page blob");
        }
        var same = new BlobRequestConditions().setIfMatch(found.getETag());
        var pages = found.getBlobSize() / PAGE;
        while (pages > 0) {
            var from = Math.max(0, pages - (pages == found.getBlobSize() / PAGE ? 1 : PAGES_AT_ONCE));
            var block = download(from, pages, same);
            for (; pages > from; pages--) {
                var at = (int) (pages - 1 - from) * PAGE;
                var used = used(block, at);
                if (used > 0) {
                    return new Tail(
                            found.getETag(),
                            found.getBlobSize(),
                            pages,
                            Arrays.copyOfRange(block, at + 2, at + 2 + used));
                }
            }
        }
        return new Tail(found.getETag(), found.getBlobSize(), 0, new byte[0]);
    }

    private int used(byte[] block, int at) {
        var used = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).getShort(at);
        if (used < 0 || used > FULL) {
            throw notOne("a page says it holds " + used + " bytes");
        }
        return used;
    }

    private BusException.Damaged notOne(String why) {
        return new BusException.Damaged(
                "SB-4324",
                AzureBlobs.what(name) + " is no stream of a tape: " + why + ".",
                "Save the blob and look at its bytes.");
    }

    boolean exists() {
        return calls.run(
                AzureBlobs.what(name),
                () -> reading()
                        .existsWithResponse(AzureCalls.DEADLINE, Context.NONE)
                        .getValue());
    }

    /// Returns the bytes of the stream from one place to another, which MUST exist.
    byte[] read(long from, long to) {
        var bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        var anyVersion = new BlobRequestConditions();
        for (long page = from / FULL; bytes.hasRemaining(); page += PAGES_AT_ONCE) {
            var end = Math.min(page + PAGES_AT_ONCE, (to - 1) / FULL + 1);
            var block = download(page, end, anyVersion);
            for (long p = page; p < end; p++) {
                var start = (int) Math.max(0, from - p * FULL);
                var stop = (int) Math.min(FULL, to - p * FULL);
                bytes.put(block, (int) (p - page) * PAGE + 2 + start, stop - start);
            }
        }
        return bytes.array();
    }

    private byte[] download(long fromPage, long toPage, BlobRequestConditions conditions) {
        var range = new BlobRange(fromPage * PAGE, (toPage - fromPage) * PAGE);
        return calls.run(
                AzureBlobs.what(name),
                () -> reading()
                        .downloadContentWithResponse(null, conditions, range, false, AzureCalls.DEADLINE, Context.NONE)
                        .getValue()
                        .toBytes());
    }

    /// Makes an empty stream. The container MUST exist.
    ///
    /// @throws BusException.Conflict when there is one
    Tail create() {
        var options =
                new PageBlobCreateOptions(0).setRequestConditions(new BlobRequestConditions().setIfNoneMatch("*"));
        var made = calls.run(
                AzureBlobs.what(name), () -> changing().createWithResponse(options, AzureCalls.DEADLINE, Context.NONE));
        return new Tail(made.getValue().getETag(), 0, 0, new byte[0]);
    }

    /// Appends bytes if the stream still ends as given. Several steps; each is done only if nobody else wrote
    /// meanwhile.
    ///
    /// @throws BusException.Conflict when somebody else wrote
    void append(Tail tail, byte[] bytes) {
        var partial = tail.last().length < FULL && tail.pages() > 0;
        var firstPage = partial ? tail.pages() - 1 : tail.pages();
        var framed = framed(partial ? tail.last() : new byte[0], bytes);
        var tag = resized(tail, firstPage * PAGE + framed.length);
        for (int from = 0; from < framed.length; from += PAGES_AT_ONCE * PAGE) {
            var to = Math.min(framed.length, from + PAGES_AT_ONCE * PAGE);
            tag = written(firstPage * PAGE + from, Arrays.copyOfRange(framed, from, to), tag);
        }
    }

    static byte[] framed(byte[] before, byte[] bytes) {
        var all = ByteBuffer.allocate(before.length + bytes.length)
                .put(before)
                .put(bytes)
                .flip();
        var pages = (all.limit() + FULL - 1) / FULL;
        var framed = ByteBuffer.allocate(pages * PAGE).order(ByteOrder.LITTLE_ENDIAN);
        for (int page = 0; page < pages; page++) {
            var used = Math.min(FULL, all.remaining());
            framed.putShort(page * PAGE, (short) used);
            framed.put(page * PAGE + 2, all, all.position(), used);
            all.position(all.position() + used);
        }
        return framed.array();
    }

    private String resized(Tail tail, long size) {
        if (tail.size() == size) {
            return tail.tag();
        }
        var same = new BlobRequestConditions().setIfMatch(tail.tag());
        return calls.run(
                AzureBlobs.what(name),
                () -> changing()
                        .resizeWithResponse(size, same, AzureCalls.DEADLINE, Context.NONE)
                        .getValue()
                        .getETag());
    }

    private String written(long offset, byte[] pages, String tag) {
        var same = new PageBlobRequestConditions().setIfMatch(tag);
        var range = new PageRange().setStart(offset).setEnd(offset + pages.length - 1);
        return calls.run(
                AzureBlobs.what(name),
                () -> changing()
                        .uploadPagesWithResponse(
                                range, new ByteArrayInputStream(pages), null, same, AzureCalls.DEADLINE, Context.NONE)
                        .getValue()
                        .getETag());
    }

    private PageBlobClient reading() {
        return clients.readBlobs()
                .getBlobContainerClient(name.container())
                .getBlobClient(name.name())
                .getPageBlobClient();
    }

    private PageBlobClient changing() {
        return clients.changeBlobs()
                .getBlobContainerClient(name.container())
                .getBlobClient(name.name())
                .getPageBlobClient();
    }
}
