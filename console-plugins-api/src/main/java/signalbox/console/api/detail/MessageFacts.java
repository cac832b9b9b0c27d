package signalbox.console.api.detail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.console.api.detail.EnvelopeDetail.Fact;
import signalbox.console.api.detail.EnvelopeDetail.Subject;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.RelativeTime;

/// The facts of a message, for the head of its detail.
public final class MessageFacts {
    private final RelativeTime times;

    public MessageFacts(InstantSource clock) {
        times = new RelativeTime(clock);
    }

    /// Returns what the detail shows of a message.
    public Subject subject(MessageRow row) {
        var heading = row.key().isEmpty() ? row.queue() : row.key();
        return new Subject(
                row.kind(),
                row.contract(),
                heading,
                facts(row),
                row.shown().decoded(),
                row.shown().meaning());
    }

    private List<Fact> facts(MessageRow row) {
        var message = row.shown().message();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Envelope", row.envelopeId()));
        facts.add(new Fact("Inserted", when(message.inserted())));
        facts.add(new Fact("Taken", message.dequeueCount() == 0 ? "never" : message.dequeueCount() + " times"));
        facts.add(new Fact("Message", message.id()));
        facts.add(new Fact("Expires", message.expires() == null ? "never" : when(message.expires())));
        facts.add(new Fact("Size", ByteSize.exact(row.size())));
        var format = row.shown().decoded().format();
        facts.add(new Fact("Format", format.name() + (format.certain() ? ", certain" : ", likely")));
        facts.add(new Fact("Carried", message.encoding().name()));
        facts.add(new Fact("Body", row.shown().resolvedBody() == null ? "in the message" : "in a blob"));
        if (row.shown().decoded() instanceof Decoded.Readable r && r.envelope().deliverOn() != null) {
            facts.add(new Fact("Deliver on", when(r.envelope().deliverOn())));
        }
        return facts;
    }

    private String when(@Nullable Instant time) {
        return time == null ? "" : RelativeTime.absolute(time) + ", " + times.phrase(time);
    }
}
