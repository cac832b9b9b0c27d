package signalbox.bus.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CleanNameTest {
    @Test
    void everyNameOfTheOriginalIsStoredAsTheOriginalStoredIt() throws IOException {
        var names = new ObjectMapper()
                .readTree(CleanNameTest.class.getResource("/fixtures/lokad-v2/misc/clean-names.json"));

        assertThat(names).hasSize(41);
        for (var each : names) {
            var name = each.get("name").asText();
            var clean = each.get("clean").asText();
            assertThat(CleanName.of(name)).as(name).isEqualTo(clean);
            assertThat(CleanName.of(clean)).as("again: " + name).isEqualTo(clean);
        }
    }

    @Test
    void keysAreLoweredInTheSameWayInEveryLanguage() {
        assertThat(CleanName.lower("KEY-I ÄÖÜ İ")).isEqualTo("key-i äöü İ");
    }
}
