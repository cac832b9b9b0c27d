package signalbox.bus.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;

/// Gathers the messages of one cause.
final class CauseBuilder {
    private final Cause cause;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final TreeSet<String> keys = new TreeSet<>();
    private long count;
    private @Nullable Instant first;
    private @Nullable Instant last;

    CauseBuilder(Cause cause) {
        this.cause = cause;
    }

    void add(String queue, String id, Decoded decoded) {
        count++;
        ids.computeIfAbsent(queue, q -> new ArrayList<>()).add(id);
        if (decoded instanceof Decoded.Readable readable) {
            readable.envelope().attribute(AttributeNames.KEY).ifPresent(keys::add);
        }
    }

    void failed(Instant from, Instant to) {
        var begin = first;
        var end = last;
        first = begin == null || from.isBefore(begin) ? from : begin;
        last = end == null || to.isAfter(end) ? to : end;
    }

    PoisonGroup build() {
        var begin = first == null ? Instant.EPOCH : first;
        var end = last == null ? begin : last;
        return new PoisonGroup(cause.key(), cause.title(), cause.site(), count, begin, end, List.copyOf(keys), ids);
    }
}
