package signalbox.bus.replay;

import java.util.List;
import java.util.concurrent.CancellationException;
import signalbox.bus.dispatch.Event;
import signalbox.bus.log.DomainLog;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;

/// Feeds a whole log to folds: every record is read and decoded once, whatever the number of folds.
final class LogReader {
    private static final int BLOCK = 256;

    private final DomainLog log;
    private final List<Fold<?>> folds;
    private long records;
    private long unread;
    private long checkpoint;
    private Payload last = Payload.empty();

    LogReader(DomainLog log, List<Fold<?>> folds) {
        this.log = log;
        this.folds = folds;
    }

    /// Reads from the first record to the last.
    ///
    /// @throws BusException.Damaged when the log cannot be read to its end
    void read(Progress progress) {
        long total = log.mustExist().state().records();
        TapePage page;
        do {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Reading " + log.name() + " was stopped");
            }
            page = log.tape().read(checkpoint, BLOCK);
            mustBeWhole(page);
            page.records().forEach(this::take);
            progress.at(records, total);
        } while (!page.end() && !page.records().isEmpty());
    }

    long records() {
        return records;
    }

    /// Returns how many records were no envelope with items of its own.
    long unread() {
        return unread;
    }

    long checkpoint() {
        return checkpoint;
    }

    /// Returns the SHA-256 of the last record; empty when there was none.
    String hash() {
        return records == 0 ? "" : last.sha256();
    }

    private void take(TapeRecord record) {
        records++;
        checkpoint = record.version();
        last = record.data();
        if (log.codec().read(record.data()) instanceof Decoded.Readable readable) {
            take(readable.envelope(), record.version());
        } else {
            unread++;
        }
    }

    private void take(Envelope envelope, long version) {
        for (var item : envelope.items()) {
            var event = new Event(envelope, item);
            folds.forEach(fold -> fold.take(event, version));
        }
    }

    private void mustBeWhole(TapePage page) {
        var damage = page.damage();
        if (damage != null) {
            throw new BusException.Damaged(
                    "SB-4251",
                    "The log " + log.name() + " is damaged at byte " + damage.offset() + ": " + damage.reason() + ".",
                    "Nothing was rebuilt. Salvage the log, and rebuild from what was saved.");
        }
    }
}
