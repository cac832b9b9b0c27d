package signalbox.console.api.detail;

import java.util.ArrayList;
import java.util.List;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Payload;
import signalbox.bus.operation.ShownMessage;
import signalbox.console.api.ui.ContractKind;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.Search;

/// A message of a queue as a row of a list. Immutable; made off the JavaFX thread.
///
/// @param queue where it is
/// @param shown the message and what it means
/// @param contract the contract of its first item, or a word that says why there is none
/// @param key what it is about; empty when nothing says so
public record MessageRow(String queue, ShownMessage shown, String contract, String key) implements Search.Row {
    /// Returns the row of a message.
    public static MessageRow of(String queue, ShownMessage shown) {
        return switch (shown.decoded()) {
            case Decoded.Readable r ->
                new MessageRow(
                        queue,
                        shown,
                        contract(r),
                        r.envelope().attribute(AttributeNames.KEY).orElse(""));
            case Decoded.Elsewhere e -> new MessageRow(queue, shown, "body in a blob", "");
            case Decoded.Unreadable u -> new MessageRow(queue, shown, "unreadable", "");
        };
    }

    private static String contract(Decoded.Readable readable) {
        var contract = readable.envelope().contract();
        return contract.isEmpty() ? readable.format().name() : contract;
    }

    /// Returns what tells the row apart.
    public String id() {
        return queue + "/" + shown.message().id();
    }

    /// Returns what kind of message it looks like.
    public Kind kind() {
        return shown.decoded() instanceof Decoded.Readable r
                        && !r.envelope().contract().isEmpty()
                ? ContractKind.of(contract)
                : Kind.UNKNOWN;
    }

    /// Returns the envelope's id, else the medium's.
    public String envelopeId() {
        return shown.decoded() instanceof Decoded.Readable r
                        && !r.envelope().id().isEmpty()
                ? r.envelope().id()
                : shown.message().id();
    }

    /// Returns the size of the bytes that carry the meaning.
    public int size() {
        return shown.meaning().size();
    }

    @Override
    public List<String> texts(String field) {
        return switch (field) {
            case "" -> all();
            case "contract" -> List.of(contract);
            case "id" -> List.of(envelopeId(), shown.message().id());
            case "key" -> List.of(key);
            case "queue" -> List.of(queue);
            case "taken", "tries" -> List.of(Integer.toString(shown.message().dequeueCount()));
            case "size" -> List.of(Integer.toString(size()));
            default -> attributes(field);
        };
    }

    /// A field nobody knows is an attribute, or a field of the payload's JSON.
    private List<String> attributes(String field) {
        var found = new ArrayList<String>();
        if (shown.decoded() instanceof Decoded.Readable readable) {
            var envelope = readable.envelope();
            envelope.attribute(field).ifPresent(found::add);
            envelope.items().forEach(item -> JsonFields.find(item.payload(), field, found));
            if ((field.equals("order") || field.equals("customer")) && !key.isEmpty()) {
                found.add(key);
            }
        }
        return found;
    }

    private List<String> all() {
        var texts =
                new ArrayList<>(List.of(contract, envelopeId(), shown.message().id(), key));
        if (shown.decoded() instanceof Decoded.Readable readable) {
            var envelope = readable.envelope();
            envelope.attributes().stream()
                    .map(Attribute::value)
                    .filter(v -> v != null)
                    .forEach(texts::add);
            envelope.items().stream().map(i -> i.payload()).map(Payload::text).forEach(texts::add);
        }
        return texts;
    }
}
