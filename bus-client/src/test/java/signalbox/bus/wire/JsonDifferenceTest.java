package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonDifferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|{}|",
                "{\"a\":1,\"b\":2}|{\"b\":2,\"a\":1}|",
                "{\"a\":1.0}|{\"a\":1}|",
                "{\"a\":1e2}|{\"a\":100.00}|",
                "{\"a\":9007199254740993}|{\"a\":9007199254740992}|a",
                "{\"a\":0.1}|{\"a\":0.10000000000000001}|a",
                "{\"a\":1}|{\"a\":\"1\"}|a",
                "{\"a\":null}|{}|a",
                "{\"a\":{\"b\":{\"c\":1}}}|{\"a\":{\"b\":{\"c\":2}}}|a.b.c",
                "{\"a\":{\"b\":1}}|{\"a\":[1]}|a",
                "{\"a\":[1,2,3]}|{\"a\":[1,5]}|a[1];a[2]",
                "{\"z\":1,\"a\":1}|{\"z\":2,\"b\":1}|z;a;b",
                "[{\"n\":1}]|[{\"n\":2}]|[0].n",
                "not json|{}|"
            })
    void differingFieldsAreNamedByPath(String before, String after, String fields) {
        assertThat(String.join(";", JsonDifference.fields(before, after))).isEqualTo(fields == null ? "" : fields);
    }

    @ParameterizedTest
    @CsvSource({"1,2,1", "1,1,0"})
    void wholeValuesHaveAnEmptyPath(String before, String after, int count) {
        assertThat(JsonDifference.fields(before, after)).hasSize(count).allMatch(String::isEmpty);
    }
}
