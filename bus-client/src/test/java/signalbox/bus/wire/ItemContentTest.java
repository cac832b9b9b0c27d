package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.Content;
import signalbox.bus.message.Payload;

final class ItemContentTest {
    private static final String INSTANCE = "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final WireCodec codec = new WireCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1.10,\"a\":123456789012345678901234567890,\"b\":-0}",
                " [ 1e400 , \"\\u20AC\" ]\n",
                "{}",
                "{\"\":\"\"}",
            })
    void jsonStaysAsItIs(String json) {
        assertThat(codec.content(Payload.ofText(json))).isEqualTo(new Content("json", true, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<A><B>x</B><C>5</C></A> | {\"B\":\"x\",\"C\":5}",
                "<A><B>1</B><C/><B>2</B></A> | {\"B\":[1,2],\"C\":\"\"}",
                "<A><B>1.50</B><C>007</C><D>+1</D><E>1e5</E><F>-0.5</F></A>"
                        + " | {\"B\":1.50,\"C\":\"007\",\"D\":\"+1\",\"E\":1e5,\"F\":-0.5}",
                "<A><B>true</B><C>False</C></A> | {\"B\":true,\"C\":\"False\"}",
                "<A id=\"7\"><B/></A> | {\"@id\":\"7\",\"B\":\"\"}",
                "<A id=\"7\">x</A> | {\"@id\":\"7\",\"#text\":\"x\"}",
                "<A>  <B>1</B> </A> | {\"B\":1}",
                "<A>x<B/>y</A> | {\"B\":\"\",\"#text\":\"xy\"}",
                "<A><![CDATA[<&>]]></A> | \"<&>\"",
                "<A>a<!-- no -->b</A> | \"ab\"",
                "<A>&lt;&#x20AC;</A> | \"<€\"",
                "<int xmlns=\"http://schemas.microsoft.com/2003/10/Serialization/\">4</int> | 4",
            })
    void textXmlIsNestedObjects(String xml, String json) {
        assertThat(codec.content(Payload.ofText(xml))).isEqualTo(new Content("xml", true, json));
    }

    @Test
    void nilIsNullAndTheTypeOfAnObjectShows() {
        var xml = "<A " + INSTANCE + "><B i:nil=\"true\"/><C i:type=\"Circle\"><R>1</R></C><D i:type=\"x\">2</D></A>";

        assertThat(codec.content(Payload.ofText(xml)).json())
                .isEqualTo("{\"B\":null,\"C\":{\"@type\":\"Circle\",\"R\":1},\"D\":2}");
    }

    @Test
    void collectionsOfDotNetAreListsEvenWithOneItem() {
        var xml =
                "<A xmlns:a=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"><T><a:string>x</a:string></T>"
                        + "<M><a:KeyValueOfstringint><a:Key>k</a:Key><a:Value>1</a:Value></a:KeyValueOfstringint></M></A>";

        assertThat(codec.content(Payload.ofText(xml)).json())
                .isEqualTo(
                        "{\"T\":{\"string\":[\"x\"]},\"M\":{\"KeyValueOfstringint\":[{\"Key\":\"k\",\"Value\":1}]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>1</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'yy'><!ENTITY z '&x;&x;'>]><a>&z;</a>",
                "<a>&unknown;</a>",
                "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE a [\uD83D\uDE00<a>",
            })
    void noEntityIsFetchedOrExpanded(String xml) {
        var content = codec.content(Payload.ofText(xml));

        assertThat(content.codec()).isEqualTo("text");
        assertThat(content.json()).contains("a>").doesNotContain("root:").doesNotContain("yy\"yy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0a0568656c6c6f1005 | {\"1\":\"hello\",\"2\":5}",
                "0801100118ffffffffffffffffff01 | {\"1\":1,\"2\":1,\"3\":-1}",
                "0a01610a0162 | {\"1\":[\"a\",\"b\"]}",
                "0a0208051203010203 | {\"1\":{\"1\":5},\"2\":\"AQID\"}",
                "39000000000000f83f 4d0000a03f | {\"7\":1.5,\"9\":1.25}",
                "4d05000000 3905000000000000 00 | {\"9\":5,\"7\":5}",
                "0a00 | {\"1\":\"\"}",
                "0a1209 332211005544 7766 11 8899aabbccddeeff | {\"1\":\"00112233-4455-6677-8899-aabbccddeeff\"}",
                "2a0b088e86b297fab9ca2e1005 | {\"5\":\"2011-07-20T10:20:30.123456700Z\"}",
                "2a0808dcafb5e2091003 | {\"5\":{\"1\":2622314460,\"2\":3}}",
                "0a0568656c6c6f | {\"1\":\"hello\"}",
                "0a2433663235303465302d346638392d313164332d396130632d303330356538326333333031"
                        + " | {\"1\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"}",
            })
    void protobufWithoutItsSchemaIsShownByFieldNumber(String hex, String json) {
        var bytes = hex.replace(" ", "");
        var even = bytes.length() % 2 == 0 ? bytes : bytes.substring(0, bytes.length() - 1);

        assertThat(codec.content(Payload.owning(HexFormat.of().parseHex(even))))
                .isEqualTo(new Content("protobuf", false, json));
    }

    @Test
    void theProtobufOrderShowsItsMembers() {
        var order = Fixtures.readable(Fixtures.vector("pb-full.bin")).items().getLast();

        assertThat(codec.content(order.payload()).json())
                .isEqualTo("{\"1\":\"00112233-4455-6677-8899-aabbccddeeff\",\"2\":{\"1\":30350},"
                        + "\"3\":{\"1\":125,\"3\":2},\"4\":1,\"5\":[\"a\",\"b\"],\"6\":1099511627776,\"7\":1.5,"
                        + "\"8\":{\"1\":180,\"2\":2},\"9\":\"AQID\"}");
    }

    @Test
    void noBytesAreAMessageOfDefaults() {
        assertThat(codec.content(Payload.empty())).isEqualTo(new Content("protobuf", false, "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello world | true | \"hello world\"",
                "hi | false | \"hi\"",
                "say \"x\" | true | \"say \\\"x\\\"\"",
                "{\"a\":1 | true | \"{\\\"a\\\":1\"",
            })
    void textIsAString(String text, boolean certain, String json) {
        assertThat(codec.content(Payload.ofText(text))).isEqualTo(new Content("text", certain, json));
    }

    @Test
    void textThatBeginsWithAnEmptyLineStaysText() {
        assertThat(codec.content(Payload.ofText("\n\nhello\n")).codec()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "ffff", "07", "0b", "0a05", "08ffffffffffffffffffffff01"})
    void otherBytesHaveNoJson(String hex) {
        assertThat(codec.content(Payload.owning(HexFormat.of().parseHex(hex))))
                .isEqualTo(new Content("bytes", true, null));
    }

    @Test
    void deepDocumentsAreRenderedOrRefusedWithoutDeepRecursion() {
        var xml = "<a>".repeat(50_000) + "</a>".repeat(50_000);
        var json = "[".repeat(50_000) + "]".repeat(50_000);

        assertThat(codec.content(Payload.ofText(xml)).codec()).isEqualTo("text");
        assertThat(codec.content(Payload.ofText(json)).codec()).isEqualTo("text");
        assertThat(codec.read(Payload.ofText(json)).format().name()).isEqualTo("text");
    }

    @Test
    void whatHasTooManyPartsHasNoJson() {
        var xml = "<a>" + "<b/>".repeat(500_001) + "</a>";
        var fields = new byte[1_000_004];
        Arrays.fill(fields, (byte) 8);

        assertThat(codec.content(Payload.ofText(xml))).isEqualTo(new Content("xml", true, null));
        assertThat(codec.content(Payload.owning(fields))).isEqualTo(new Content("protobuf", false, null));
    }

    @Test
    void deepMessagesEndAsBytes() {
        var message = new Protobuf.Writer().varint(1, 1);
        for (var i = 0; i < 2_000; i++) {
            message = new Protobuf.Writer().message(2, message);
        }

        assertThat(codec.content(Payload.owning(message.toByteArray())).json())
                .startsWith("{\"2\":{\"2\":")
                .endsWith("\"" + "}".repeat(33));
    }
}
