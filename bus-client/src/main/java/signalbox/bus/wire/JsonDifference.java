package signalbox.bus.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Names the fields in which two JSON texts differ.
public final class JsonDifference {
    private static final int LIMIT = 100;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<String> fields = new ArrayList<>();

    private JsonDifference() {}

    /// Returns the paths of the fields that differ, in the order of the first text, then the new ones: `state`,
    /// `customer.email`, `lines[0].reserved`; an empty path when the whole value is another one. A field that only
    /// one side has is named, what is inside it is not. Numbers are compared by value. At most 100 are named; none
    /// when a text is no JSON.
    public static List<String> fields(String before, String after) {
        var difference = new JsonDifference();
        try {
            difference.walk("", JSON.readTree(before), JSON.readTree(after));
        } catch (JsonProcessingException e) {
            return List.of();
        }
        return List.copyOf(difference.fields);
    }

    private void walk(String path, JsonNode before, JsonNode after) {
        if (fields.size() >= LIMIT || before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            walkObjects(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            walkArrays(path, before, after);
        } else if (!isSameNumber(before, after)) {
            fields.add(path);
        }
    }

    private void walkObjects(String path, JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            walk(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name));
        }
    }

    private void walkArrays(String path, JsonNode before, JsonNode after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            walk(path + "[" + i + "]", before.path(i), after.path(i));
        }
    }

    private static boolean isSameNumber(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber() && before.decimalValue().compareTo(after.decimalValue()) == 0;
    }
}
