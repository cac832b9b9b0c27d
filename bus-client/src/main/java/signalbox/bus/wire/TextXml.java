package signalbox.bus.wire;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import signalbox.bus.wire.XmlNode.Kind;

/// Text XML into a tree. A document type declaration or an entity of its own makes it no XML for us: nothing is
/// fetched and nothing expands. Text carries no types, so what is spelled like a JSON number, true or false is one.
final class TextXml {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?([eE][+-]?[0-9]{1,3})?");

    private final boolean keeps;
    private @Nullable XmlNode root;
    private @Nullable XmlNode current;
    private int depth;
    private int nodes;

    private TextXml(boolean keeps) {
        this.keeps = keeps;
    }

    /// Returns whether the text is one well-formed document.
    static boolean isXml(String text) {
        return beginsLikeXml(text) && new TextXml(false).walk(text);
    }

    /// Returns the document's element, or null when there is none, or more of it than can be shown.
    static @Nullable XmlNode read(String text) {
        var xml = new TextXml(true);
        return beginsLikeXml(text) && xml.walk(text) ? xml.root : null;
    }

    /// Looks behind declaration and comments: the first tag must be that of an element. The parser of the runtime is
    /// not even shown a document type declaration; damaged ones make it fail in ways of its own.
    private static boolean beginsLikeXml(String text) {
        var at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at + 2);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else {
                return text.charAt(at) == '<' && !text.startsWith("<!", at);
            }
        }
        return false;
    }

    private static int behind(String text, String end, int from) {
        var found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private boolean walk(String text) {
        try {
            var reader = safeFactory().createXMLStreamReader(new StringReader(text.strip()));
            while (reader.hasNext()) {
                if (!event(reader, reader.next())) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /// A factory a document: the one of the runtime does not promise to serve two threads.
    private static XMLInputFactory safeFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private boolean event(XMLStreamReader reader, int type) {
        switch (type) {
            case XMLStreamConstants.START_ELEMENT -> {
                return start(reader);
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (current != null) {
                    current.add(reader.getText(), Kind.TEXT);
                }
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private boolean start(XMLStreamReader reader) {
        depth++;
        nodes += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
        if (keeps) {
            keep(reader);
        }
        return depth <= XmlNode.DEEPEST && (!keeps || nodes <= XmlNode.MOST_NODES);
    }

    private void keep(XMLStreamReader reader) {
        var parent = current;
        var node = new XmlNode(orEmpty(reader.getPrefix()), reader.getLocalName(), parent);
        for (var i = 0; i < reader.getNamespaceCount(); i++) {
            node.namespaces.put(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            node.attributes.add(new XmlNode.Attr(
                    orEmpty(reader.getAttributePrefix(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i)));
        }
        if (parent == null) {
            root = node;
        } else {
            parent.children.add(node);
        }
        current = node;
    }

    private void end() {
        depth--;
        if (current != null) {
            current.is(guess(current.text()));
            current = current.parent;
        }
    }

    private static Kind guess(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Kind.BOOLEAN;
        }
        return text.length() < 50 && NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
