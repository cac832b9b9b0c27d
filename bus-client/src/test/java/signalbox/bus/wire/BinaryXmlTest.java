package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.Payload;

/// Each record type of MS-NBFX by hand: element `A` is `40 01 41`.
final class BinaryXmlTest {
    private final WireCodec codec = new WireCodec();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "81 | 0",
                "80 01 | 0",
                "83 | 1",
                "85 | false",
                "87 | true",
                "89 ff | -1",
                "8b 2c01 | 300",
                "8d 70110100 | 70000",
                "8f ffffffffffffff7f | 9223372036854775807",
                "91 0000a03f | 1.25",
                "91 0000807f | \"INF\"",
                "93 9a9999999999b93f | 0.1",
                "93 000000000000f8ff | \"NaN\"",
                "93 000000000000f0ff | \"-INF\"",
                "95 0000 02 80 00000000 6e00000000000000 | -1.10",
                "95 0000 00 00 ffffffff ffffffffffffffff | 79228162514264337593543950335",
                "97 00eb18c9dd14ce48 | \"2011-07-20T10:20:30Z\"",
                "97 87c12bc9dd14ce08 | \"2011-07-20T10:20:30.1234567\"",
                "97 00eb18c9dd14ce88 | \"2011-07-20T10:20:30Z\"",
                "99 02 6869 | \"hi\"",
                "9b 0200 6869 | \"hi\"",
                "9d 02000000 6869 | \"hi\"",
                "98 01 68 99 01 69 | \"hi\"",
                "9f 03 010203 | \"AQID\"",
                "9e 03 010203 9f 02 0405 | \"AQIDBAU=\"",
                "9e 01 01 9e 01 02 9f 01 03 | \"AQID\"",
                "9e 03 010203 01 | \"AQID\"",
                "a1 0100 01 | \"AQ==\"",
                "a3 01000000 01 | \"AQ==\"",
                "a9 | \"\"",
                "01 | \"\"",
                "ad 33221100554477668899aabbccddeeff | \"urn:uuid:00112233-4455-6677-8899-aabbccddeeff\"",
                "b1 33221100554477668899aabbccddeeff | \"00112233-4455-6677-8899-aabbccddeeff\"",
                "af 009ca6920c000000 | \"PT1H30M\"",
                "b3 ffffffffffffffff | 18446744073709551615",
                "b5 01 | true",
                "b7 02 ac20 | \"€\"",
                "b9 0200 ac20 | \"€\"",
                "bb 02000000 ac20 | \"€\"",
                "02 03 6e6f77 99 01 68 | \"h\"",
            })
    void textRecordsAreTheirValues(String record, String json) {
        assertThat(content("40 01 41 " + record)).isEqualTo(json);
    }

    @Test
    void prefixedElementsAndAttributesKeepTheirLocalNames() {
        // <p:A xmlns:p="u" p:x="1" b:y="a b"> <a:B>true</a:B> </p:A>
        var bytes = "41 01 70 01 41 09 01 70 01 75 05 01 70 01 78 82 27 01 79 a4 98 01 61 98 01 62 a6 5e 01 42 87 01";

        assertThat(content(bytes)).isEqualTo("{\"@x\":\"1\",\"@y\":\"a b\",\"B\":true}");
    }

    @Test
    void arraysAreListsEvenWithOneValue() {
        assertThat(content("40 01 41 03 40 01 42 01 8d 01 05000000 01")).isEqualTo("{\"B\":[5]}");
        assertThat(content("40 01 41 03 40 01 42 01 b5 02 00 01 01")).isEqualTo("{\"B\":[false,true]}");
        assertThat(content("40 01 41 03 40 01 42 01 93 01 9a9999999999b93f 01")).isEqualTo("{\"B\":[0.1]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42 02 01", // element name from a dictionary
                "44 02 01",
                "40 01 41 06 02 82 01", // attribute name from a dictionary
                "40 01 41 0a 02 01", // namespace from a dictionary
                "40 01 41 aa 02 01", // text from a dictionary
                "40 01 41 bc 01 02 01",
                "40 01 41", // no end
                "40 01 41 99 05 68", // text past the end
                "40 01 41 9d ffffffff 68", // negative length
                "40 05 41", // name past the end
                "40 01 41 01 01", // one end too many
                "40 01 41 01 40 01 42 01", // two roots
                "40 01 41 03 40 01 42 01 8d ffffffff07 01", // array longer than the bytes
                "40 01 41 03 40 01 42 01 81 ffffffff0f", // array of values without bytes
                "40 01 41 97 ffffffffffffff3f", // date after 9999
                "40 01 41 95 0000 1d 00 00000000 6e00000000000000", // scale 29
                "40 ffffffffffffffffff01 41 01", // absurd name length
            })
    void whatIsNotLegalIsNoBinaryXml(String bytes) {
        assertThat(codec.content(payload(bytes)).codec()).isNotEqualTo("binary-xml");
    }

    @Test
    void deepNestingIsRefusedWithoutDeepRecursion() {
        var open = "40 01 41".repeat(100_000) + "01".repeat(100_000);

        assertThat(codec.content(payload(open)).json()).isNull();
        assertThat(content("40 01 41".repeat(200) + "01".repeat(200))).hasSize(199 * 6 + 2);
    }

    private String content(String hex) {
        var content = codec.content(payload(hex));
        assertThat(content.codec()).isEqualTo("binary-xml");
        return content.json();
    }

    static Payload payload(String hex) {
        return Payload.owning(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
