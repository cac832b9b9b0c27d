package signalbox.bus.operation;

import java.util.List;
import java.util.function.Consumer;
import signalbox.bus.Bus;
import signalbox.bus.log.Direction;
import signalbox.bus.log.LogPage;
import signalbox.bus.log.LogQuery;
import signalbox.bus.log.LogRecord;
import signalbox.bus.storage.Progress;

/// Reads a part of a log.
public record ReadLog(String tape, LogQuery query) implements Operation<LogPage> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Read " + query.limit() + " records of " + tape);
    }

    @Override
    public LogPage run(Bus bus, Progress progress) {
        return run(bus, progress, record -> {});
    }

    /// Reads a part of a log.
    ///
    /// @param hits told of every record that will be on the page, at once, from the calling thread
    public LogPage run(Bus bus, Progress progress, Consumer<? super LogRecord> hits) {
        return bus.log(tape).page(query, hits, progress);
    }

    @Override
    public List<String> command(String bus) {
        var filter = query.filter();
        return new Words("log", "show", bus, tape)
                .option("--after", query.direction() == Direction.FORWARD && query.from() > 0 ? query.from() : null)
                .option("--before", query.direction() == Direction.BACKWARD ? before() : null)
                .option("--limit", query.limit())
                .option("--contract", filter.contract())
                .option("--key", filter.key())
                .option("--from", filter.from())
                .option("--to", filter.to())
                .option("--text", filter.text())
                .list();
    }

    private String before() {
        return query.from() == Long.MAX_VALUE ? "end" : String.valueOf(query.from());
    }
}
