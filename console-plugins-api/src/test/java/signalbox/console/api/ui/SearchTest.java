package signalbox.console.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Map<String, List<String>> FIELDS =
            Map.of("contract", List.of("PlaceOrder"), "order", List.of("4711"), "tries", List.of("12"));

    private static List<String> row(String field) {
        return field.isEmpty()
                ? FIELDS.values().stream().flatMap(List::stream).toList()
                : FIELDS.getOrDefault(field, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "placeorder",
                "4711",
                "order:47",
                "\"laceO\"",
                "-shipped",
                "tries>9",
                "tries<100",
                "contract:\"PlaceOrder\" order:4711",
                "order:\"4711"
            })
    void finds(String text) {
        assertThat(Search.parse(text).matches(SearchTest::row)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shiporder", "-4711", "tries>12", "tries<3", "order:place", "unknown:x", "4711 4712"})
    void passesBy(String text) {
        assertThat(Search.parse(text).matches(SearchTest::row)).isFalse();
    }

    @Test
    void wordsAreThePlainPartsThatMustBeFound() {
        assertThat(Search.parse("order:4711 \"card declined\" -visa late").words())
                .containsExactly("card declined", "late");
    }
}
