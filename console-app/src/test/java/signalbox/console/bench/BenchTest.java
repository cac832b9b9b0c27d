package signalbox.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workloads run, say what they measured, and clean up. How fast they are is no matter of a test.
final class BenchTest {
    @TempDir
    Path folder;

    private JsonNode run(BenchWorkload workload) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var line = workload.run(new BenchOptions(20_000, folder, () -> Instant.EPOCH, threads))
                    .json();
            assertThat(line).doesNotContain("\n");
            try (var left = Files.list(folder)) {
                assertThat(left).as("nothing is left").isEmpty();
            }
            return new ObjectMapper().readTree(line);
        }
    }

    private static void assertMeasured(JsonNode line, String workload) {
        assertThat(line.get("workload").asText()).isEqualTo(workload);
        for (var series : new String[] {"limit", "ours"}) {
            assertThat(line.get(series).get("median").asDouble()).isPositive();
            assertThat(line.get(series).get("n").asInt()).isGreaterThan(2);
        }
        double ratio = line.get("ours").get("median").asDouble()
                / line.get("limit").get("median").asDouble();
        assertThat(line.get("ratio").asDouble()).isCloseTo(ratio, org.assertj.core.data.Percentage.withPercentage(2));
        assertThat(line.get("cpuSeconds").asDouble()).isPositive();
        assertThat(line.get("warmUpSeconds").asDouble()).isPositive();
    }

    @Test
    void pagesOfALogAreMeasured() throws Exception {
        var line = run(new LogPageWorkload(51));

        assertMeasured(line, "P5");
        assertThat(line.get("events").asLong()).isEqualTo(20_000);
        assertThat(line.get("averageBytes").asLong()).isBetween(300L, 350L);
        assertThat(line.get("ours").get("best").asDouble())
                .isLessThanOrEqualTo(line.get("ours").get("median").asDouble());
    }

    @Test
    void durableAppendsOfOneAndOfManyWritersAreMeasured() throws Exception {
        assertMeasured(run(new DurableAppendWorkload(1, 3)), "P8");
        var many = run(new DurableAppendWorkload(8, 3));
        assertMeasured(many, "P8-8");
        assertThat(many.get("ours").get("best").asDouble())
                .isGreaterThanOrEqualTo(many.get("ours").get("median").asDouble());
    }
}
