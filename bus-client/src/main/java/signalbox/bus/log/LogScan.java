package signalbox.bus.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeRecord;

/// One walk over a log in one direction, until the limit, the end, damage or an interrupt.
final class LogScan {
    private static final int BLOCK = 256;

    private final DomainLog log;
    private final LogQuery query;
    private final RecordTest test;
    private final Consumer<? super LogRecord> hits;
    private final Progress progress;
    private final List<LogRecord> found = new ArrayList<>();
    private long total;
    private long scanned;
    private long next;
    private @Nullable Damage damage;

    LogScan(DomainLog log, LogQuery query, RecordTest test, Consumer<? super LogRecord> hits, Progress progress) {
        this.log = log;
        this.query = query;
        this.test = test;
        this.hits = hits;
        this.progress = progress;
        this.next = query.from();
    }

    LogPage run() {
        var state = log.state();
        total = state.records();
        try {
            return query.direction() == Direction.FORWARD ? forward() : backward(state.version());
        } catch (CancellationException e) {
            Thread.currentThread().interrupt();
            return page(false);
        }
    }

    static LogRecord read(TapeRecord record, EnvelopeCodec codec) {
        return of(record, codec.read(record.data()), codec);
    }

    private static LogRecord of(TapeRecord record, Decoded decoded, EnvelopeCodec codec) {
        return new LogRecord(record.version(), record.offset(), record.data(), decoded, Summary.of(decoded, codec));
    }

    private LogPage forward() {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                return page(false);
            }
            var part = log.tape().read(next, blockSize());
            damage = part.damage();
            boolean all = takeAll(part.records());
            if (part.end() || damage != null || part.records().isEmpty() || isFull()) {
                return page(all && part.end() && damage == null);
            }
        }
    }

    private LogPage backward(long version) {
        var blocks = new BackwardBlocks(log.tape(), Math.min(query.from() - 1, version), blockSize());
        while (!blocks.isDone()) {
            if (Thread.currentThread().isInterrupted()) {
                return page(false);
            }
            boolean all = takeAll(blocks.next().reversed());
            damage = blocks.damage();
            if (isFull()) {
                return page(all && blocks.isDone() && damage == null);
            }
            next = blocks.top() + 1;
        }
        return page(damage == null);
    }

    /// Without a filter every record is a hit: read no more than the page needs.
    private int blockSize() {
        return test.isOpen() ? Math.min(query.limit() - found.size(), BLOCK) : BLOCK;
    }

    private boolean isFull() {
        return found.size() >= query.limit();
    }

    /// Returns whether all were looked at before the page was full.
    private boolean takeAll(List<TapeRecord> records) {
        for (var record : records) {
            if (isFull()) {
                return false;
            }
            take(record);
        }
        progress.at(scanned, total);
        return true;
    }

    private void take(TapeRecord record) {
        scanned++;
        next = record.version();
        if (test.rejects(record.data())) {
            return;
        }
        var decoded = log.codec().read(record.data());
        if (test.accepts(decoded)) {
            var hit = of(record, decoded, log.codec());
            found.add(hit);
            hits.accept(hit);
        }
    }

    private LogPage page(boolean complete) {
        return new LogPage(found, scanned, next, complete, complete ? "" : why(), damage);
    }

    private String why() {
        if (damage != null) {
            return "the tape is damaged at byte " + damage.offset() + ": " + damage.reason();
        }
        return isFull() ? "the page holds " + query.limit() + " records" : "the search was stopped";
    }
}
