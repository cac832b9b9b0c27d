package signalbox.bus.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Attribute;

/// The contract block of schema 2 as .NET binary XML, the default of the original.
///
/// Values are taken by their text, whatever record carried them: the string "1" comes as a number record.
final class Lmf2Xml {
    private final Cursor end;

    private Lmf2Xml(Cursor end) {
        this.end = end;
    }

    static ContractBlock read(Cursor in) {
        var root = BinaryXml.read(in);
        return new Lmf2Xml(in).block(root);
    }

    private ContractBlock block(XmlNode root) {
        if (!root.name.equals("Envelope")) {
            throw end.damage("the contract block is the element " + root.name + ", not Envelope");
        }
        var block = new ContractBlock.Builder();
        block.id = text(root, "EnvelopeId");
        children(root, "EnvelopeAttributes").forEach(a -> block.attributes.add(envelopeAttribute(a)));
        children(root, "Messages").forEach(m -> block.messages.add(message(m)));
        block.deliverOn = date(root, "DeliverOnUtc");
        block.created = date(root, "CreatedOnUtc");
        return block.build();
    }

    private Attribute envelopeAttribute(XmlNode node) {
        var value = textOrNull(node, "Value");
        return switch (text(node, "Type")) {
            case "Sender" -> new Attribute(ContractBlock.SENDER, value);
            case "CustomString", "CreatedUtc", "CustomNumber", "CustomTag" -> new Attribute(text(node, "Name"), value);
            default -> throw end.damage("an attribute has the unknown type " + text(node, "Type"));
        };
    }

    private ContractBlock.Message message(XmlNode node) {
        var attributes = new ArrayList<Attribute>();
        children(node, "Attributes")
                .forEach(a -> attributes.add(new Attribute(text(a, "Name"), textOrNull(a, "Value"))));
        return new ContractBlock.Message(
                text(node, "ContractName"), number(node, "ContentSize"), number(node, "ContentPosition"), attributes);
    }

    private static List<XmlNode> children(XmlNode node, String list) {
        var child = node.child(list);
        return child == null ? List.of() : child.children;
    }

    private static String text(XmlNode node, String name) {
        var text = textOrNull(node, name);
        return text == null ? "" : text;
    }

    private static @Nullable String textOrNull(XmlNode node, String name) {
        var child = node.child(name);
        return child == null ? null : child.textOrNull();
    }

    private long number(XmlNode node, String name) {
        var text = text(node, name);
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw end.damage(name + " is " + text + ", which is no number");
        }
    }

    private @Nullable Instant date(XmlNode node, String name) {
        var text = text(node, name);
        if (text.isEmpty()) {
            return null;
        }
        var instant = DotNetTime.ofText(text);
        if (instant == null) {
            throw end.damage(name + " is " + text + ", which is no date");
        }
        return instant;
    }
}
