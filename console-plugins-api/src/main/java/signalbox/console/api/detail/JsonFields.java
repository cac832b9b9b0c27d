package signalbox.console.api.detail;

import java.util.List;
import java.util.regex.Pattern;
import signalbox.bus.message.Payload;

/// Finds fields in JSON text by their names, for searching: quick and forgiving, never for decisions.
final class JsonFields {
    private JsonFields() {}

    /// Adds the values of all fields whose name is the given one, or ends in it: `order` finds `orderId`'s too.
    static void find(Payload payload, String field, List<String> found) {
        if (payload.size() == 0 || payload.at(0) != '{') {
            return;
        }
        var name = Pattern.quote(field);
        var value = Pattern.compile(
                "\"" + name + "(?:Id)?\"\\s*:\\s*(?:\"([^\"]{0,200})\"|([-+0-9.eE]+|true|false|null))",
                Pattern.CASE_INSENSITIVE);
        var matcher = value.matcher(payload.text());
        while (matcher.find()) {
            found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
    }
}
