package signalbox.bus.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Event;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Payload;

/// A solution whose views hold the last content about a key.
final class TinySolution implements Solution {
    static final String LOG = "tiny-tapes/domain.tmd";

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public String version() {
        return "1.2";
    }

    @Override
    public String domainLog() {
        return LOG;
    }

    @Override
    public List<Projection<?>> projections() {
        return List.of(new Last("order-view"), new Last("other-view"));
    }

    private record Last(String view) implements Projection<Payload> {
        @Override
        public List<String> keys(Event event) {
            return event.envelope().attribute(AttributeNames.KEY).stream().toList();
        }

        @Override
        public Payload fold(String key, @Nullable Payload before, Event event) {
            return event.payload();
        }

        @Override
        public Payload write(Payload view) {
            return view;
        }
    }
}
