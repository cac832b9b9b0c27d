package signalbox.bus.wire;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// .NET binary XML (MS-NBFX) into a tree: every record type, except the forms that refer to a dictionary, which
/// nothing on a bus carries. Source: the published MS-NBFX format, and bytes of .NET writers.
final class BinaryXml {
    private static final int END_ELEMENT = 0x01;
    private static final int COMMENT = 0x02;
    private static final int ARRAY = 0x03;
    private static final int FIRST_TEXT = 0x80;
    private static final int START_LIST = 0xA4;
    private static final int END_LIST = 0xA6;

    private final Cursor in;
    private final ByteArrayOutputStream split = new ByteArrayOutputStream();
    private @Nullable XmlNode root;
    private @Nullable XmlNode current;
    private int depth;
    private int nodes;

    private BinaryXml(Cursor in) {
        this.in = in;
    }

    /// Returns whether the byte can open an element, which every document begins with.
    static boolean canBeginWith(int first) {
        return first == 0x40 || first == 0x41 || first >= 0x5E && first <= 0x77;
    }

    /// Reads one element with all that is in it, and leaves the cursor behind it.
    static XmlNode read(Cursor in) {
        return new BinaryXml(in).read();
    }

    private XmlNode read() {
        do {
            var record = in.u8();
            if (!BinaryXmlText.isBytes(record)) {
                flushSplitBytes();
            }
            record(record);
        } while (current != null);
        if (root == null) {
            throw in.damage("there is no element");
        }
        return root;
    }

    private void record(int record) {
        if (record >= FIRST_TEXT) {
            text(record);
        } else if (record == END_ELEMENT) {
            endElement();
        } else if (record == COMMENT) {
            in.skip(in.length());
        } else if (record == ARRAY) {
            array();
        } else {
            current = element(record);
        }
    }

    /// Reads the head of an element: its name and the attributes that follow.
    private XmlNode element(int record) {
        var prefix = elementPrefix(record);
        var parent = current;
        var node = new XmlNode(prefix, string(), parent);
        if (parent != null) {
            parent.children.add(node);
        } else {
            root = node;
        }
        depth++;
        count();
        while (!in.done() && isAttribute(in.peek())) {
            count();
            attribute(node, in.u8());
        }
        return node;
    }

    private void count() {
        if (depth > XmlNode.DEEPEST || ++nodes > XmlNode.MOST_NODES) {
            throw in.damage("the document is nested deeper than " + XmlNode.DEEPEST + " or has more than "
                    + XmlNode.MOST_NODES + " elements");
        }
    }

    private String elementPrefix(int record) {
        if (record == 0x40) {
            return "";
        }
        if (record == 0x41) {
            return string();
        }
        if (record >= 0x5E && record <= 0x77) {
            return letter(record - 0x5E);
        }
        throw refused(record);
    }

    private static boolean isAttribute(int record) {
        return record >= 0x04 && record <= 0x3F;
    }

    private void attribute(XmlNode node, int record) {
        switch (record) {
            case 0x04 -> attribute(node, "");
            case 0x05 -> attribute(node, string());
            case 0x08 -> node.namespaces.put("", string());
            case 0x09 -> node.namespaces.put(string(), string());
            default -> {
                if (record < 0x26) {
                    throw refused(record);
                }
                attribute(node, letter(record - 0x26));
            }
        }
    }

    private void attribute(XmlNode node, String prefix) {
        var name = string();
        node.attributes.add(new XmlNode.Attr(prefix, name, attributeValue()));
    }

    private String attributeValue() {
        var record = in.u8();
        if (record != START_LIST) {
            return BinaryXmlText.read(in, record).text();
        }
        var values = new StringBuilder();
        for (record = in.u8(); record != END_LIST; record = in.u8()) {
            values.append(values.isEmpty() ? "" : " ")
                    .append(BinaryXmlText.read(in, record).text());
        }
        return values.toString();
    }

    private void text(int record) {
        var node = open();
        var even = record & ~1;
        if (BinaryXmlText.isBytes(record)) {
            split.writeBytes(BinaryXmlText.bytes(in, even));
        } else if (even == START_LIST || even == END_LIST) {
            throw in.damage("a list of values stands where an element's text is wanted");
        } else {
            var value = BinaryXmlText.read(in, even);
            node.add(value.text(), value.kind());
        }
        if (even != record) {
            flushSplitBytes();
            endElement();
        }
    }

    /// Byte records that follow each other are one value, cut by the writer.
    private void flushSplitBytes() {
        if (split.size() > 0) {
            open().add(Base64.getEncoder().encodeToString(split.toByteArray()), XmlNode.Kind.TEXT);
            split.reset();
        }
    }

    private void endElement() {
        current = open().parent;
        depth--;
    }

    private XmlNode open() {
        if (current == null) {
            throw in.damage("a value or an end stands outside of any element");
        }
        return current;
    }

    /// An array record is one element, its end, a type and many values: as many elements.
    private void array() {
        var parent = open();
        var model = element(in.u8());
        parent.children.removeLast();
        depth--;
        if (in.u8() != END_ELEMENT) {
            throw in.damage("an array's element does not end");
        }
        var type = in.u8();
        var count = in.varint();
        var size = BinaryXmlText.arrayItemSize(type);
        if (!model.attributes.isEmpty()
                || size == 0
                || count < 0
                || count > in.left() / size
                || count > XmlNode.MOST_NODES - nodes) {
            throw in.damage("an array of " + Long.toUnsignedString(count) + " values of type " + type
                    + " is not possible here");
        }
        for (var i = 0; i < count; i++) {
            parent.children.add(arrayItem(model, type & ~1));
        }
    }

    private XmlNode arrayItem(XmlNode model, int type) {
        var item = model.listItem();
        nodes++;
        var value = BinaryXmlText.read(in, type);
        item.add(value.text(), value.kind());
        return item;
    }

    private String string() {
        return in.utf8(in.length());
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    private RuntimeException refused(int record) {
        return in.damage("record type %02X refers to a dictionary or is unknown".formatted(record));
    }
}
