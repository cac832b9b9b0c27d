package signalbox.bus.dispatch;

import java.util.List;
import java.util.stream.Stream;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Storage;
import signalbox.bus.wire.ClaimChecks;

/// Where a solution's words go: messages to queues, at once or later, and events to the domain log. Safe for use by
/// many threads.
public final class Outbox {
    private final Storage storage;
    private final EnvelopeCodec codec;
    private final String domainLog;
    private final Later later;
    private final ClaimChecks claims;

    /// Keeps messages that may not be delivered yet, and puts them into their queue when they are due.
    @FunctionalInterface
    public interface Later {
        /// Takes care of a message; it is durable when the call returns.
        ///
        /// @param envelope one with a delivery time
        void keep(String queue, Envelope envelope);
    }

    /// @param domainLog the name of the tape
    /// @param later who keeps messages with a delivery time
    public Outbox(Storage storage, EnvelopeCodec codec, String domainLog, Later later) {
        this.storage = storage;
        this.codec = codec;
        this.domainLog = domainLog;
        this.later = later;
        this.claims = new ClaimChecks(storage.blobs(), codec);
    }

    /// Sends an envelope to a queue; durable when the call returns. One with a delivery time is kept until then.
    public void send(String queue, Envelope envelope) {
        if (envelope.deliverOn() == null) {
            storage.queues().queue(queue).put(Outgoing.now(claims.pack(queue, envelope)));
        } else {
            later.keep(queue, envelope);
        }
    }

    /// Appends envelopes to the domain log, all or none; durable when the call returns.
    public void record(List<Envelope> envelopes) {
        append(envelopes.stream().map(codec::write).toList());
    }

    /// Says all that a handler said. Messages go before events, because a handler that finds its own events in the
    /// log after a crash knows that its work is done: nothing may be left to send then.
    ///
    /// @param handled what is recorded before the events; nothing when it is empty
    void flush(List<HandlerContext.Word> words, List<Payload> handled) {
        for (var word : words) {
            if (word.queue() != null) {
                send(word.queue(), word.envelope());
            }
        }
        var events = words.stream().filter(word -> word.queue() == null).map(word -> codec.write(word.envelope()));
        append(Stream.concat(handled.stream(), events).toList());
    }

    ClaimChecks claims() {
        return claims;
    }

    EnvelopeCodec codec() {
        return codec;
    }

    private void append(List<Payload> records) {
        if (!records.isEmpty()) {
            storage.tapes().tape(domainLog).append(records, Expected.any());
        }
    }
}
