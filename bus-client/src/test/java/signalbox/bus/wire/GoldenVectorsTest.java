package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Format;
import signalbox.bus.message.Payload;

final class GoldenVectorsTest {
    private static final Instant CREATED = Instant.parse("2011-07-20T10:20:30Z");
    private static final String ID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    private final WireCodec codec = new WireCodec();

    @Test
    void protobufPingIsReadToTheByte() {
        var envelope = Fixtures.readable(Fixtures.vector("pb-ping.bin"));

        assertThat(envelope.id()).isEqualTo("0001");
        assertThat(envelope.created()).isEqualTo(CREATED);
        assertThat(envelope.deliverOn()).isNull();
        assertThat(envelope.attributes()).isEmpty();
        assertThat(envelope.items()).hasSize(1);
        assertThat(envelope.contract()).isEqualTo("Ping");
        assertThat(hex(envelope.items().getFirst().payload())).isEqualTo("0a0568656c6c6f1005");
        assertThat(codec.read(Fixtures.vector("pb-ping.bin")).format()).isEqualTo(Format.certain("lmf2-protobuf"));
    }

    @Test
    void binaryXmlPingIsReadToTheByte() {
        var bytes = Fixtures.vector("dcs-ping.bin");
        var envelope = Fixtures.readable(bytes);

        assertThat(envelope.id()).isEqualTo("0001");
        assertThat(envelope.created()).isEqualTo(CREATED);
        assertThat(envelope.deliverOn()).isNull();
        assertThat(envelope.contract()).isEqualTo("Ping");
        assertThat(envelope.items().getFirst().payload()).isEqualTo(bytes.slice(20 + 244, bytes.size()));
        assertThat(codec.read(bytes).format()).isEqualTo(Format.certain("lmf2-xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pb-full.bin", "dcs-full.bin"})
    void fullEnvelopesCarryAttributesDatesAndTwoItems(String vector) {
        var envelope = Fixtures.readable(Fixtures.vector(vector));

        assertThat(envelope.id()).isEqualTo(ID);
        assertThat(envelope.created()).isEqualTo("2011-07-20T10:20:30.1234567Z");
        assertThat(envelope.deliverOn()).isEqualTo("2011-07-21T00:00:00Z");
        assertThat(envelope.attributes())
                .containsExactly(
                        new Attribute("Sender", "web-1"),
                        new Attribute("token", "valid"),
                        new Attribute("finish", null));
        assertThat(envelope.items()).extracting("contract").containsExactly("Ping", "acme/order-placed");
        assertThat(envelope.items().getFirst().attributes()).containsExactly(new Attribute("k", "v"));
        assertThat(envelope.items().getLast().attributes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pb-empty.bin", "dcs-empty.bin"})
    void emptyEnvelopesHaveNoItems(String vector) {
        var envelope = Fixtures.readable(Fixtures.vector(vector));

        assertThat(envelope.id()).isEqualTo(ID);
        assertThat(envelope.items()).isEmpty();
        assertThat(envelope.attributes()).isEmpty();
        assertThat(envelope.created()).isEqualTo("2011-07-20T10:20:30.1234567Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pb-ping.bin", "pb-full.bin", "pb-empty.bin"})
    void protobufEnvelopesAreWrittenAsTheOriginalWroteThem(String vector) {
        var bytes = Fixtures.vector(vector);

        assertThat(hex(codec.write(Fixtures.readable(bytes)))).isEqualTo(hex(bytes));
    }

    @Test
    void theReferenceLeadsToItsBlob() {
        assertThat(codec.read(Fixtures.vector("reference.bin")))
                .isEqualTo(new Decoded.Elsewhere(
                        "id-1",
                        "http://127.0.0.1:10000/devstoreaccount1/q",
                        "2011-07-20-10-20-30-1234-id-1",
                        Format.certain("reference")));
    }

    @Test
    void schemaOneIsRead() {
        var envelope = Fixtures.readable(Fixtures.vector("lmf1-ping.bin"));

        assertThat(envelope.id()).isEqualTo("0001");
        assertThat(envelope.created()).isEqualTo("2011-02-01T00:00:00Z");
        assertThat(envelope.contract()).isEqualTo("Ping");
        assertThat(envelope.attributes())
                .isEqualTo(List.of(
                        new Attribute("Topic", "Ping"),
                        new Attribute("Sender", "http://q/x"),
                        new Attribute("k", "v")));
        assertThat(hex(envelope.items().getFirst().payload())).isEqualTo("0a0568656c6c6f1005");
        assertThat(codec.read(Fixtures.vector("lmf1-ping.bin")).format()).isEqualTo(Format.certain("lmf1"));
    }

    @Test
    void schemaThreeIsReadAndItsHashIsChecked() {
        var bytes = Fixtures.vector("lmf3-ping.bin");
        var envelope = Fixtures.readable(bytes);

        assertThat(envelope.id()).isEqualTo("0001");
        assertThat(envelope.created()).isEqualTo(CREATED);
        assertThat(envelope.attributes()).containsExactly(new Attribute("k", "v"));
        assertThat(envelope.contract()).isEqualTo("Ping");
        assertThat(hex(envelope.items().getFirst().payload())).isEqualTo("0a0568656c6c6f1005");

        var changed = bytes.toByteArray();
        changed[30] ^= 1;
        assertThat(codec.read(Payload.owning(changed)))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).contains("hash"));
    }

    @Test
    void everyTypeOfTheDataContractWriterMeansWhatItsTextTwinSays() {
        var binary = codec.content(Fixtures.vector("dcs-alltypes.bin"));
        var text = codec.content(Fixtures.vector("dcs-alltypes.xml"));

        assertThat(binary.codec()).isEqualTo("binary-xml");
        assertThat(text.codec()).isEqualTo("xml");
        assertThat(SameValues.of(binary.json())).isEqualTo(SameValues.of(text.json()));
        assertThat(SameValues.of(binary.json())).hasSizeGreaterThan(30);
        assertThat(binary.json()).contains("\"Dec\":-1.10,").contains("\"Ints\":{\"int\":[1,2,300]}");
    }

    private static String hex(Payload payload) {
        return HexFormat.of().formatHex(payload.toByteArray());
    }
}
