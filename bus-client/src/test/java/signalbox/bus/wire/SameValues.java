package signalbox.bus.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Flattens JSON to paths and spelled values, so that text XML, which has no types, compares with binary XML.
final class SameValues {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SameValues() {}

    static Map<String, String> of(String json) {
        try {
            var flat = new LinkedHashMap<String, String>();
            add(flat, "", JSON.readTree(json));
            return flat;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, String> flat, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> add(flat, path + "/" + entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                add(flat, path + "/" + i, node.get(i));
            }
        } else {
            flat.put(path, node.isNull() ? "<null>" : spelled(node));
        }
    }

    private static String spelled(JsonNode node) {
        if (!node.isFloatingPointNumber()) {
            return node.asText();
        }
        var value = node.decimalValue();
        var isFloat = value.precision() <= 9 && value.floatValue() != 0;
        return isFloat ? Float.toString(value.floatValue()) : Double.toString(value.doubleValue());
    }
}
