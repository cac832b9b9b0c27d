package signalbox.bus.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Content;
import signalbox.bus.message.Payload;

/// Finds out what the payload of an item is, and renders it as JSON.
final class ItemContent {
    private static final String PROTOBUF = "protobuf";

    private ItemContent() {}

    /// Something that writes itself as one JSON value.
    private interface Rendering {
        void to(JsonGenerator json) throws IOException;
    }

    static Content of(Payload payload) {
        var message = Cursor.over(payload);
        var text = payload.size() == 0 || ProtobufContent.isLikelierThanText(message)
                ? null
                : PlainText.of(payload.buffer());
        if (text != null) {
            return ofText(text, ProtobufContent.isLikely(message));
        }
        var xml = binaryXml(message.copy());
        if (xml != null) {
            return new Content("binary-xml", true, render(xml::writeValue));
        }
        return ProtobufContent.isLikely(message)
                ? new Content(PROTOBUF, false, render(json -> ProtobufContent.write(message.copy(), json)))
                : new Content("bytes", true, null);
    }

    private static Content ofText(String text, boolean mayBeProtobuf) {
        return switch (PlainText.json(text)) {
            case OBJECT_OR_LIST -> new Content("json", true, text);
            case SCALAR -> new Content("json", false, text);
            case NONE -> ofXmlOrText(text, mayBeProtobuf);
        };
    }

    private static Content ofXmlOrText(String text, boolean mayBeProtobuf) {
        var xml = TextXml.read(text);
        if (xml != null) {
            return new Content("xml", true, render(xml::writeValue));
        }
        if (TextXml.isXml(text)) {
            return new Content("xml", true, null);
        }
        return new Content("text", !mayBeProtobuf, render(json -> json.writeString(text)));
    }

    /// Bytes are binary XML when one element takes them all, to the last byte.
    private static @Nullable XmlNode binaryXml(Cursor in) {
        if (in.done() || !BinaryXml.canBeginWith(in.peek())) {
            return null;
        }
        try {
            var root = BinaryXml.read(in);
            return in.done() ? root : null;
        } catch (BusException.Damaged e) {
            return null;
        }
    }

    private static @Nullable String render(Rendering rendering) {
        var out = new StringWriter();
        try (var json = PlainText.JSON.createGenerator(out)) {
            rendering.to(json);
        } catch (BusException.Damaged e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("A writer in memory does not fail", e);
        }
        return out.toString();
    }
}
