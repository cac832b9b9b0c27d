package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

final class DamagedEnvelopesTest {
    /// What the original refused although the envelope is whole: a payload that does not decode, and a good envelope
    /// given to the wrong reader.
    private static final Set<String> WHOLE_FOR_US =
            Set.of("invalid/corrupt-content-last-byte.bin", "invalid/pb-read-as-dc.bin");

    private final WireCodec codec = new WireCodec();

    static Stream<JsonNode> brokenEnvelopes() {
        return Fixtures.withFile(Fixtures.manifest("lokad-v2/envelopes/invalid.json"));
    }

    @ParameterizedTest
    @MethodSource("brokenEnvelopes")
    void isAnsweredAsTheOriginalAnsweredIt(JsonNode entry) {
        var file = entry.get("file").asText();
        var decoded = codec.read(Fixtures.bytes("lokad-v2/envelopes/" + file));
        var original = entry.get("originalReader");

        if (original.has("error") && !WHOLE_FOR_US.contains(file)) {
            assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        } else {
            assertThat(decoded).isInstanceOf(Decoded.Readable.class);
        }
        if (original.has("items")) {
            var items = ((Decoded.Readable) decoded).envelope().items();
            assertThat(items).hasSameSizeAs(original.get("items"));
            unknownContractKeepsItsBytes(items, original);
        }
    }

    private static void unknownContractKeepsItsBytes(Iterable<Item> items, JsonNode original) {
        var index = 0;
        for (var item : items) {
            var content = original.get("items").get(index++).get("content");
            if (content.has("hex")) {
                assertThat(item.contract()).isEqualTo("Sample.v1/rename-customer");
                assertThat(item.payload().toByteArray())
                        .asHexString()
                        .isEqualToIgnoringCase(content.get("hex").asText());
            }
        }
    }

    @Test
    void aPayloadThatDoesNotDecodeIsBytes() {
        var bytes = Fixtures.bytes("lokad-v2/envelopes/invalid/corrupt-content-last-byte.bin");
        var content = codec.content(Fixtures.readable(bytes).items().getLast().payload());

        assertThat(content.codec()).isEqualTo("bytes");
        assertThat(content.json()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "magic.bin, bytes, neither text nor gzip",
        "empty.bin, bytes, There are no bytes",
        "envelope-length-too-big.bin, lmf2, At byte 20: ",
        "truncated-content.bin, lmf2-xml, only ",
        "pb-truncated-content.bin, lmf2-protobuf, only ",
        "dc-dc-attribute-type-0.bin, lmf2-xml, unknown type Undefined",
        "pb-pb-attribute-type-0.bin, lmf2-protobuf, unknown type 0",
    })
    void theReasonSaysWhatIsWrongAndWhere(String file, String format, String reason) {
        var decoded = codec.read(Fixtures.bytes("lokad-v2/envelopes/invalid/" + file));

        assertThat(decoded.format().name()).isEqualTo(format);
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({"pb-full.bin, 19", "dcs-full.bin, 19", "pb-ping.bin, 25", "lmf1-ping.bin, 40", "lmf3-ping.bin, 30"})
    void aCutEnvelopeIsUnreadableInItsFamily(String vector, int length) {
        var whole = Fixtures.vector(vector);
        var family = codec.read(whole).format().name();
        var decoded = codec.read(whole.slice(0, length));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).startsWith("At byte "));
        assertThat(family).startsWith(decoded.format().name());
    }

    @Test
    void trailingBytesAndAChecksumAreNoDamage() {
        var bytes = Fixtures.vector("pb-full.bin").toByteArray();
        var changed = Arrays.copyOf(bytes, bytes.length + 7);
        changed[15] = 42;

        assertThat(Fixtures.readable(Payload.owning(changed))).isEqualTo(Fixtures.readable(Payload.owning(bytes)));
    }

    @Test
    void anItemMayNotClaimTheBytesOfAnother() {
        var greedy = new Protobuf.Writer().text(1, "id");
        for (var i = 0; i < 3; i++) {
            greedy.message(3, new Protobuf.Writer().text(1, "Ping").varint(2, 600));
        }
        var decoded = codec.read(Lmf2Bytes.of(greedy.toByteArray(), new byte[1000]));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).contains("item 1 claims 600 bytes"));
    }

    @Test
    void schemaTwoOfItsFirstWeeksIsNamed() {
        var bytes = Fixtures.vector("lmf1-ping.bin").toByteArray();
        var version = new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77};
        System.arraycopy(version, 0, bytes, 1, 4);
        var decoded = codec.read(Payload.owning(bytes));

        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded.format().name()).isEqualTo("lmf2-early");
    }

    @Test
    void absentDatesOfTheFirstProtobufWriterAreNoDamage() {
        var block = new Protobuf.Writer().text(1, "id").toByteArray();
        var envelope = Fixtures.readable(Lmf2Bytes.of(block, new byte[0]));

        assertThat(envelope.id()).isEqualTo("id");
        assertThat(envelope.created()).isNull();
        assertThat(envelope.deliverOn()).isNull();
    }

    @Test
    void duplicateAttributesAreAllKept() {
        var block = new Protobuf.Writer().text(1, "id");
        for (var value : new String[] {"first", "second"}) {
            block.message(2, new Protobuf.Writer().varint(1, 4).text(2, "key").text(3, value));
        }
        var envelope = Fixtures.readable(Lmf2Bytes.of(block.toByteArray(), new byte[0]));

        assertThat(envelope.attributes()).hasSize(2);
        assertThat(envelope.attribute("key")).contains("first");
    }
}
