package signalbox.bus.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One element of XML, whichever way it was written, and its rendering as JSON (see [WireCodec#content]).
final class XmlNode {
    /// What a text record said its value was.
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    static final int DEEPEST = 256;
    static final int MOST_NODES = 500_000;
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";

    final String prefix;
    final String name;
    final @Nullable XmlNode parent;
    final Map<String, String> namespaces;
    final List<Attr> attributes = new ArrayList<>(0);
    final List<XmlNode> children = new ArrayList<>(0);

    /// True for the items of an array record: they are a list even when there is one.
    private final boolean isListItem;

    private final StringBuilder text = new StringBuilder(0);
    private Kind kind = Kind.TEXT;

    record Attr(String prefix, String name, String value) {}

    XmlNode(String prefix, String name, @Nullable XmlNode parent) {
        this.prefix = prefix;
        this.name = name;
        this.parent = parent;
        this.namespaces = new LinkedHashMap<>(0);
        this.isListItem = false;
    }

    private XmlNode(XmlNode model) {
        this.prefix = model.prefix;
        this.name = model.name;
        this.parent = model.parent;
        this.namespaces = model.namespaces;
        this.isListItem = true;
    }

    /// Returns an empty element like this one, for a value of an array.
    XmlNode listItem() {
        return new XmlNode(this);
    }

    /// Adds to the text; two pieces together are text, whatever each of them was.
    void add(String piece, Kind pieceKind) {
        kind = text.isEmpty() ? pieceKind : Kind.TEXT;
        text.append(piece);
    }

    /// Says what the text is, for writers that do not.
    void is(Kind newKind) {
        kind = newKind;
    }

    String text() {
        return text.toString();
    }

    /// Returns the text, or null when the element says it has no value.
    @Nullable
    String textOrNull() {
        return isNil() ? null : text();
    }

    /// Returns the first child with the local name.
    @Nullable
    XmlNode child(String local) {
        for (var child : children) {
            if (child.name.equals(local)) {
                return child;
            }
        }
        return null;
    }

    boolean isNil() {
        return attributes.stream()
                .anyMatch(
                        a -> a.name.equals("nil") && isInstance(a) && (a.value.equals("true") || a.value.equals("1")));
    }

    private boolean isInstance(Attr attribute) {
        return !attribute.prefix.isEmpty() && SCHEMA_INSTANCE.equals(namespace(attribute.prefix));
    }

    private @Nullable String namespace(String wanted) {
        for (var node = this; node != null; node = node.parent) {
            var found = node.namespaces.get(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void writeValue(JsonGenerator json) throws IOException {
        var shown = attributes.stream().filter(this::isShown).toList();
        if (isNil() && children.isEmpty()) {
            json.writeNull();
        } else if (children.isEmpty() && shown.isEmpty()) {
            writeLeaf(json);
        } else {
            json.writeStartObject();
            for (var attribute : shown) {
                json.writeStringField("@" + attribute.name, attribute.value);
            }
            for (var group : groups()) {
                writeGroup(json, group);
            }
            if (!text.toString().isBlank()) {
                json.writeFieldName("#text");
                writeLeaf(json);
            }
            json.writeEndObject();
        }
    }

    /// The type of a plain value shows in the value; the type of an object is worth a line.
    private boolean isShown(Attr attribute) {
        return !isInstance(attribute) || attribute.name.equals("type") && !children.isEmpty();
    }

    private Iterable<List<XmlNode>> groups() {
        var groups = new LinkedHashMap<String, List<XmlNode>>();
        for (var child : children) {
            groups.computeIfAbsent(child.name, unused -> new ArrayList<>()).add(child);
        }
        return groups.values();
    }

    private static void writeGroup(JsonGenerator json, List<XmlNode> group) throws IOException {
        var first = group.getFirst();
        json.writeFieldName(first.name);
        if (group.size() == 1 && !first.isListItem && !first.isItemOfCollection()) {
            first.writeValue(json);
            return;
        }
        json.writeStartArray();
        for (var item : group) {
            item.writeValue(json);
        }
        json.writeEndArray();
    }

    /// .NET puts the items of collections into a namespace of their own, and so the two halves of a dictionary's pair.
    private boolean isItemOfCollection() {
        var isHalfOfPair = parent != null && parent.name.startsWith("KeyValueOf");
        return !isHalfOfPair && ARRAYS.equals(namespace(prefix));
    }

    private void writeLeaf(JsonGenerator json) throws IOException {
        switch (kind) {
            case TEXT -> json.writeString(text());
            case NUMBER -> json.writeNumber(text());
            case BOOLEAN -> json.writeBoolean(text.charAt(0) == 't');
        }
    }
}
