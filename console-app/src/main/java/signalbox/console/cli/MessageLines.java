package signalbox.console.cli;

import java.util.List;
import java.util.Locale;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.operation.ShownMessage;

/// Messages and records as JSON.
final class MessageLines {
    private final EnvelopeCodec codec;
    private final boolean raw;

    MessageLines(EnvelopeCodec codec, boolean raw) {
        this.codec = codec;
        this.raw = raw;
    }

    Json message(String queue, ShownMessage shown) {
        var message = shown.message();
        var format = shown.decoded().format();
        var encoding = message.encoding().isBase64() ? message.encoding().name() : format.encoding();
        var json = new Json("message")
                .field("id", message.id())
                .field("queue", queue)
                .field("inserted", message.inserted())
                .field("expires", message.expires())
                .field("dequeueCount", message.dequeueCount())
                .bytes(message.body(), raw)
                .field("encoding", encoding);
        return decoded(json, shown.decoded());
    }

    /// Adds what the bytes mean.
    Json decoded(Json json, Decoded decoded) {
        json.field("state", decoded.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.field("reason", decoded instanceof Decoded.Unreadable unreadable ? unreadable.reason() : reason(decoded));
        Format format = decoded.format();
        json.field("format", format.name()).field("certain", format.certain());
        if (decoded instanceof Decoded.Readable readable) {
            envelope(json, readable.envelope());
        }
        if (decoded instanceof Decoded.Elsewhere elsewhere) {
            json.field("container", elsewhere.container()).field("blob", elsewhere.name());
        }
        return json;
    }

    private static @org.jspecify.annotations.Nullable String reason(Decoded decoded) {
        return decoded instanceof Decoded.Elsewhere ? "the body lies in a blob that was not found" : null;
    }

    private void envelope(Json json, Envelope envelope) {
        json.field("envelopeId", envelope.id().isEmpty() ? null : envelope.id())
                .field("created", envelope.created())
                .field("deliverOn", envelope.deliverOn());
        attributes(json, envelope.attributes());
        json.list("items", j -> envelope.items().forEach(item -> j.object(o -> item(o, item))));
    }

    private static void attributes(Json json, List<Attribute> attributes) {
        json.list("attributes", j -> attributes.forEach(a -> j.pair(a.name(), a.value())));
    }

    private void item(Json json, Item item) {
        var content = codec.content(item.payload());
        json.field("contract", item.contract()).bytes(item.payload(), raw);
        attributes(json, item.attributes());
        json.field("codec", content.codec()).content("content", content.json());
    }
}
