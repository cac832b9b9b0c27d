package signalbox.console.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one run measured.
///
/// @param workload its name
/// @param what was done
/// @param unit of both series
/// @param limit what the machine gives, or what a peer does
/// @param ours what the program does
/// @param ratio ours to the limit, by the medians
/// @param target what the ratio should be, as text
/// @param cpuSeconds processor time of this process from the beginning of the setup to the end
/// @param warmUpSeconds wall time of making and warming up before the first measure
/// @param facts sizes and parts that were measured on the way, in order
public record BenchResult(
        String workload,
        String what,
        String unit,
        Series limit,
        Series ours,
        double ratio,
        String target,
        double cpuSeconds,
        double warmUpSeconds,
        Map<String, Object> facts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public BenchResult {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// Repeated measures of one thing.
    ///
    /// @param name what it is
    /// @param n how many measures
    public record Series(String name, double median, double best, int n) {}

    /// Returns the result as one line of JSON.
    public String json() {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "bench");
        line.put("workload", workload);
        line.put("what", what);
        line.put("unit", unit);
        line.put("limit", fields(limit));
        line.put("ours", fields(ours));
        line.put("ratio", rounded(ratio));
        line.put("target", target);
        line.put("cpuSeconds", rounded(cpuSeconds));
        line.put("warmUpSeconds", rounded(warmUpSeconds));
        line.putAll(facts);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers and texts can always be written", e);
        }
    }

    private static Map<String, Object> fields(Series series) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", series.name());
        fields.put("median", rounded(series.median()));
        fields.put("best", rounded(series.best()));
        fields.put("n", series.n());
        return fields;
    }

    /// Three digits say what a measure knows.
    private static double rounded(double value) {
        return value == 0
                ? 0
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .doubleValue();
    }
}
