package signalbox.bus.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// A small text beside stored views that says what they are: a first line with the kind, lines `name value`, then,
/// each behind a tab, lines of a list.
final class TextManifest {
    private final String kind;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> list = new ArrayList<>();

    TextManifest(String kind) {
        this.kind = kind;
    }

    /// Reads a manifest of the kind.
    ///
    /// @throws BusException.Damaged when the bytes are none
    static TextManifest read(String kind, Payload bytes) {
        var manifest = new TextManifest(kind);
        var lines = bytes.text().split("\n", -1);
        if (!lines[0].equals(kind) || !lines[lines.length - 1].isEmpty()) {
            throw damaged(kind);
        }
        for (int i = 1; i < lines.length - 1; i++) {
            manifest.take(lines[i]);
        }
        return manifest;
    }

    private void take(String line) {
        int space = line.indexOf(' ');
        if (line.startsWith("\t")) {
            list.add(unescaped(line.substring(1)));
        } else if (space > 0) {
            values.put(line.substring(0, space), unescaped(line.substring(space + 1)));
        } else {
            throw damaged(kind);
        }
    }

    TextManifest with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    TextManifest add(String line) {
        list.add(line);
        return this;
    }

    String text(String name) {
        var value = values.get(name);
        if (value == null) {
            throw damaged(kind);
        }
        return value;
    }

    long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw damaged(kind);
        }
    }

    List<String> list() {
        return List.copyOf(list);
    }

    Payload bytes() {
        var text = new StringBuilder(kind).append('\n');
        values.forEach((name, value) ->
                text.append(name).append(' ').append(escaped(value)).append('\n'));
        list.forEach(line -> text.append('\t').append(escaped(line)).append('\n'));
        return Payload.ofText(text.toString());
    }

    static BusException.Damaged damaged(String kind) {
        return new BusException.Damaged(
                "SB-4250",
                "A text that should be '" + kind + "' is none.",
                "Look at the containers signalbox-rebuilt and signalbox-before; nothing was changed.");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String value) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                out.append(next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
