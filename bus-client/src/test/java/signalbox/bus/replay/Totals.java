package signalbox.bus.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Event;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Payload;

/// Adds up what is paid per key; `Cancelled` deletes the view, `Broken` makes the projection fail.
record Totals(String view) implements Projection<Integer> {
    @Override
    public List<String> keys(Event event) {
        return event.envelope().attribute(AttributeNames.KEY).stream().toList();
    }

    @Override
    public @Nullable Integer fold(String key, @Nullable Integer before, Event event) {
        return switch (event.contract()) {
            case "Cancelled" -> null;
            case "Broken" -> throw new IllegalStateException("no case for it");
            default ->
                (before == null ? 0 : before) + Integer.parseInt(event.payload().text());
        };
    }

    @Override
    public Payload write(Integer total) {
        return Payload.ofText("{\"total\":" + total + "}");
    }
}
