package signalbox.samples.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;

/// Copies a whole bus that nobody works on. Bytes stay exact, messages keep their order, and times stay as they were
/// where the target takes them from its clock.
final class BusCopy {
    private static final int PAGE = 1_000;

    private final Storage from;
    private final Storage to;
    private final Dated clock;

    /// @param clock the clock of the target
    BusCopy(Storage from, Storage to, Dated clock) {
        this.from = from;
        this.to = to;
        this.clock = clock;
    }

    /// A clock that shows the time of what is copied, so that the copy gets it too.
    static final class Dated implements InstantSource {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        private void turnTo(Instant time) {
            now = time;
        }
    }

    void run() {
        copyTapes();
        copyQueues();
        copyBlobs();
    }

    private void copyTapes() {
        for (var tape : from.tapes().list()) {
            var source = from.tapes().tape(tape.name());
            var target = to.tapes().tape(tape.name());
            var version = 0L;
            TapePage page;
            do {
                page = source.read(version, PAGE);
                if (!page.records().isEmpty()) {
                    var records = page.records().stream().map(TapeRecord::data).toList();
                    version = target.append(records, Expected.version(version));
                }
            } while (!page.end());
        }
    }

    private record Put(String queue, Instant inserted, Outgoing message) {}

    private void copyQueues() {
        var puts = new ArrayList<Put>();
        for (var queue : from.queues().list()) {
            to.queues().create(queue.name());
            for (var message : from.queues()
                    .queue(queue.name())
                    .look(Integer.MAX_VALUE - 1)
                    .messages()) {
                var out = new Outgoing(message.body(), message.encoding(), Duration.ZERO);
                puts.add(new Put(queue.name(), message.inserted(), out));
            }
        }
        puts.sort(Comparator.comparing(Put::inserted));
        for (var put : puts) {
            clock.turnTo(put.inserted());
            to.queues().queue(put.queue()).put(put.message());
        }
    }

    private void copyBlobs() {
        var blobs = new ArrayList<BlobSummary>();
        for (var container : from.blobs().containers()) {
            blobs.addAll(list(container));
        }
        blobs.sort(Comparator.comparing(BlobSummary::modified));
        for (var summary : blobs) {
            clock.turnTo(summary.modified());
            from.blobs()
                    .find(summary.name())
                    .ifPresent(blob -> to.blobs().put(summary.name(), blob.bytes(), PutIf.always()));
        }
    }

    private List<BlobSummary> list(String container) {
        return from.blobs().list(container, "", null, Integer.MAX_VALUE);
    }
}
