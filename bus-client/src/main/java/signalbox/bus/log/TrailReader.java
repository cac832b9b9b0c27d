package signalbox.bus.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Envelope;
import signalbox.bus.storage.Progress;

/// Finds the records of a conversation and puts each under the one that caused it.
final class TrailReader {
    private static final int LIMIT = 1000;

    private final Map<String, List<LogRecord>> children = new HashMap<>();
    private final Set<Long> placed = new HashSet<>();
    private final List<Trail.Step> steps = new ArrayList<>();

    private TrailReader() {}

    static Trail read(DomainLog log, String correlation, Progress progress) {
        var page = new LogScan(
                        log, LogQuery.first(LIMIT), RecordTest.ofConversation(correlation), record -> {}, progress)
                .run();
        var steps = new TrailReader().order(page.records());
        return new Trail(correlation, steps, page.scanned(), page.complete(), page.why());
    }

    private List<Trail.Step> order(List<LogRecord> records) {
        var ids = new HashSet<String>();
        records.forEach(record -> ids.add(id(record)));
        var roots = new ArrayList<LogRecord>();
        for (var record : records) {
            var cause = cause(record);
            if (!cause.isEmpty() && ids.contains(cause) && !cause.equals(id(record))) {
                children.computeIfAbsent(cause, key -> new ArrayList<>()).add(record);
            } else {
                roots.add(record);
            }
        }
        roots.forEach(root -> place(root, 0));
        // What is left causes itself in a circle: damaged, but not to be hidden.
        records.forEach(record -> place(record, 0));
        return steps;
    }

    private void place(LogRecord record, int depth) {
        if (!placed.add(record.version())) {
            return;
        }
        steps.add(new Trail.Step(record, depth));
        children.getOrDefault(id(record), List.of()).forEach(child -> place(child, depth + 1));
    }

    private static String id(LogRecord record) {
        return record.envelope().map(Envelope::id).orElse("");
    }

    private static String cause(LogRecord record) {
        return record.envelope()
                .flatMap(envelope -> envelope.attribute(AttributeNames.CAUSATION))
                .orElse("");
    }
}
