package signalbox.console.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.console.api.payload.PrettyJson.Outcome;

class PrettyJsonTest {
    @Test
    void membersStandOnLinesAndSmallObjectsInOne() {
        String source = """
                {"orderId":"4711","lines":[{"sku":"MUG-BLUE-03","quantity":12},{"sku":"X","quantity":1}],"empty":{},"none":[ ],"coupon":null}""";

        assertThat(PrettyJson.of(source).text()).isEqualTo("""
                        {
                          "orderId": "4711",
                          "lines": [
                            { "sku": "MUG-BLUE-03", "quantity": 12 },
                            { "sku": "X", "quantity": 1 }
                          ],
                          "empty": {},
                          "none": [],
                          "coupon": null
                        }""");
    }

    @Test
    void longObjectsAreBroken() {
        String source =
                "{\"customer\":{\"id\":\"C-20418\",\"name\":\"Marit Kade\",\"email\":\"marit@kade.nl\"},\"n\":[1,2,3]}";

        assertThat(PrettyJson.of(source).text()).isEqualTo("""
                        {
                          "customer": {
                            "id": "C-20418",
                            "name": "Marit Kade",
                            "email": "marit@kade.nl"
                          },
                          "n": [1, 2, 3]
                        }""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23958446825181076828",
                "-0",
                "1.10",
                "1E400",
                "0.1e-7",
                "\"\\u00e9\\/\\n\"",
                "\"é😀\"",
                "null",
                "[]"
            })
    void everyTokenStaysAsItWas(String value) {
        assertThat(PrettyJson.of(value)).isEqualTo(new PrettyJson(value, Outcome.PRETTY, -1));
        assertThat(PrettyJson.of("{\"b\":" + value + ",\"a\":" + value + ",\"a\":1}")
                        .text())
                .isEqualTo("{\n  \"b\": " + value + ",\n  \"a\": " + value + ",\n  \"a\": 1\n}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\":1,}|7",
                "{\"a\" 1}|5",
                "[1,2|4",
                "[1 2]|3",
                "{\"a\":01}|5",
                "[1.]|1",
                "[+1]|1",
                "[NaN]|1",
                "{a:1}|1",
                "\"open|0",
                "[\"\\x\"]|1",
                "[\"\\u12g4\"]|1",
                "[1]]|3",
                "[1}|2",
                "{]|1",
                "1 2|2",
                "tru|0",
            })
    void whatIsNoJsonStaysAsItIsAndSaysWhere(String source, int badAt) {
        assertThat(PrettyJson.of(source)).isEqualTo(new PrettyJson(source, Outcome.MALFORMED, badAt));
    }

    @Test
    void nothingIsNoJson() {
        assertThat(PrettyJson.of("").outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(PrettyJson.of("  \n").badAt()).isEqualTo(3);
    }

    @Test
    void aLineBreakOrControlInAStringIsNoJson() {
        assertThat(PrettyJson.of("[\"a\nb\"]").badAt()).isEqualTo(1);
        assertThat(PrettyJson.of("[\"a\u0001b\"]").badAt()).isEqualTo(1);
    }

    @Test
    void depthCostsNeitherTheStackNorGigabytes() {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        assertThat(PrettyJson.of(deep)).isEqualTo(new PrettyJson(deep, Outcome.TOO_DEEP, -1));

        String wide = "[".repeat(250) + "1,".repeat(100_000) + "1" + "]".repeat(250);
        assertThat(PrettyJson.of(wide).outcome()).isEqualTo(Outcome.TOO_DEEP);
    }

    @Test
    void layingOutTwiceChangesNothing() {
        String once = PrettyJson.of("{\"a\":[{\"b\":[1,[2]]},[],{}],\"c\":{\"d\":true}}")
                .text();
        assertThat(PrettyJson.of(once).text()).isEqualTo(once);
    }
}
