package signalbox.bus.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Blobs;

/// Reads every item that waits on a medium.
final class FutureItems {
    private static final int PAGE = 1_000;

    private final Blobs blobs;
    private final EnvelopeCodec codec;
    private final Map<BlobName, Envelope> readable = new LinkedHashMap<>();
    private final List<Scheduler.Unreadable> unreadable = new ArrayList<>();
    private long highestCounter;

    FutureItems(Blobs blobs, EnvelopeCodec codec) {
        this.blobs = blobs;
        this.codec = codec;
    }

    void readAll() {
        blobs.containers().stream().filter(FutureName::isContainer).forEach(this::readContainer);
    }

    Map<BlobName, Envelope> readable() {
        return readable;
    }

    List<Scheduler.Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    long highestCounter() {
        return highestCounter;
    }

    private void readContainer(String container) {
        @Nullable String after = null;
        List<BlobSummary> page;
        do {
            page = blobs.list(container, "", after, PAGE);
            page.stream()
                    .map(BlobSummary::name)
                    .filter(item -> FutureName.isItem(item.name()))
                    .forEach(this::read);
            after = page.isEmpty() ? null : page.getLast().name().name();
        } while (page.size() == PAGE);
    }

    private void read(BlobName item) {
        highestCounter = Math.max(highestCounter, FutureName.counter(item.name()));
        blobs.find(item).ifPresent(blob -> {
            switch (codec.read(blob.bytes())) {
                case Decoded.Readable here -> readable(item, here);
                case Decoded.Elsewhere claim ->
                    damaged(item, "It refers to " + claim.name() + " instead of holding the message");
                case Decoded.Unreadable broken -> damaged(item, broken.reason());
            }
        });
    }

    private void readable(BlobName item, Decoded.Readable here) {
        if (here.envelope().id().isEmpty()) {
            damaged(item, "It is plain " + here.format().name() + ", no envelope");
        } else {
            readable.put(item, here.envelope());
        }
    }

    private void damaged(BlobName item, String reason) {
        unreadable.add(new Scheduler.Unreadable(item, reason));
    }
}
