package signalbox.samples.orders.books;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import signalbox.bus.dispatch.Event;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapePage;

/// Reads the domain log from its beginning and tells listeners each record once, in order. For one thread.
public final class LogFollower {
    private static final int PAGE = 1_000;

    private final Tape tape;
    private final EnvelopeCodec codec;
    private final List<Consumer<Event>> listeners = new ArrayList<>();
    private long version;

    public LogFollower(Tape tape, EnvelopeCodec codec) {
        this.tape = tape;
        this.codec = codec;
    }

    /// Tells a listener every record from now on.
    public void tell(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /// Reads what was appended since the last time.
    public void catchUp() {
        TapePage page;
        do {
            page = tape.read(version, PAGE);
            for (var record : page.records()) {
                version = record.version();
                tell(codec.read(record.data()));
            }
        } while (!page.end());
    }

    private void tell(Decoded decoded) {
        if (decoded instanceof Decoded.Readable here) {
            for (var item : here.envelope().items()) {
                var event = new Event(here.envelope(), item);
                listeners.forEach(listener -> listener.accept(event));
            }
        }
    }
}
