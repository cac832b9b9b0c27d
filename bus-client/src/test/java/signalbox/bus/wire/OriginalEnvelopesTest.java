package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// Every envelope the original wrote, against the manifest it wrote beside.
final class OriginalEnvelopesTest {
    private final WireCodec codec = new WireCodec();

    static Stream<Named<JsonNode>> envelopes() {
        return Stream.of(
                        in("lokad-v2/envelopes/", Fixtures.manifest("lokad-v2/envelopes/dc-dc.json")),
                        protobuf(),
                        in(
                                "lokad-v2/queues/",
                                Fixtures.manifest("lokad-v2/queues/queue-datacontract.json")
                                        .get("envelopes")))
                .flatMap(entries -> entries);
    }

    static Stream<Named<JsonNode>> protobufEnvelopes() {
        return protobuf();
    }

    private static Stream<Named<JsonNode>> protobuf() {
        return in("lokad-v2/envelopes/", Fixtures.manifest("lokad-v2/envelopes/pb-pb.json"));
    }

    /// Names each entry by its path under the fixtures.
    private static Stream<Named<JsonNode>> in(String folder, JsonNode list) {
        return Fixtures.withFile(list)
                .map(entry -> Named.of(folder + entry.get("file").asText(), entry))
                .map(named -> {
                    ((ObjectNode) named.getPayload()).put("path", named.getName());
                    return named;
                });
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void isReadAsItsManifestSays(JsonNode expected) {
        var envelope = Fixtures.readable(bytes(expected));

        assertThat(envelope.id()).isEqualTo(expected.get("envelopeId").asText());
        assertThat(envelope.created()).isEqualTo(Fixtures.date(expected.get("createdOnUtc")));
        assertThat(envelope.attributes()).isEqualTo(attributes(expected));
        assertThat(envelope.items()).hasSameSizeAs(expected.get("items"));
        if (expected.get("deliverOnUtc").get("ticks").asLong() == 0) {
            assertThat(envelope.deliverOn()).isNull();
        } else {
            assertThat(envelope.deliverOn()).isEqualTo(Fixtures.date(expected.get("deliverOnUtc")));
        }
        for (var i = 0; i < envelope.items().size(); i++) {
            itemIsAs(envelope.items().get(i), expected.get("items").get(i));
        }
    }

    private static void itemIsAs(Item item, JsonNode expected) {
        assertThat(item.contract()).isEqualTo(expected.get("contractName").asText());
        assertThat(item.attributes()).isEqualTo(attributes(expected));
        assertThat(item.payload().size()).isEqualTo(expected.get("contentSize").asInt());
        assertThat(item.payload().sha256()).isEqualTo(expected.get("dataSha256").asText());
        if (expected.has("dataHex")) {
            assertThat(HexFormat.of().formatHex(item.payload().toByteArray()))
                    .isEqualTo(expected.get("dataHex").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("protobufEnvelopes")
    void isWrittenAsTheOriginalWroteIt(JsonNode expected) {
        var bytes = bytes(expected);

        assertThat(codec.write(Fixtures.readable(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void isReadTheSameAfterItIsWritten(JsonNode expected) {
        var envelope = Fixtures.readable(bytes(expected));

        assertThat(Fixtures.readable(codec.write(envelope))).isEqualTo(envelope);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void contentMeansWhatTheOriginalWrote(JsonNode expected) {
        var items = Fixtures.readable(bytes(expected)).items();
        var isXml = expected.get("dataSerializer").asText().endsWith("DataContracts");
        for (var i = 0; i < items.size(); i++) {
            var content = codec.content(items.get(i).payload());
            var itsXml = expected.get("items").get(i).path("dataXml");

            assertThat(content.codec()).isEqualTo(isXml ? "binary-xml" : "protobuf");
            assertThat(content.certain()).isEqualTo(isXml);
            assertThat(content.json()).isNotNull();
            if (itsXml.isTextual()) {
                var twin = codec.content(Payload.ofText(itsXml.asText()));
                assertThat(SameValues.of(content.json())).isEqualTo(SameValues.of(twin.json()));
            }
        }
    }

    @Test
    void referencesLeadWhereTheOriginalSaid() {
        Fixtures.withFile(Fixtures.manifest("lokad-v2/envelopes/references.json"))
                .forEach(entry -> {
                    var bytes = Fixtures.bytes(
                            "lokad-v2/envelopes/" + entry.get("file").asText());
                    var expected = entry.get("readBack");
                    assertThat(codec.read(bytes)).isInstanceOfSatisfying(Decoded.Elsewhere.class, e -> {
                        assertThat(e.envelopeId())
                                .isEqualTo(expected.get("envelopeId").asText());
                        assertThat(e.container())
                                .isEqualTo(expected.get("storageContainer").asText());
                        assertThat(e.name())
                                .isEqualTo(expected.get("storageReference").asText());
                    });
                });
    }

    private static Payload bytes(JsonNode entry) {
        return Fixtures.bytes(entry.get("path").asText());
    }

    private static List<Attribute> attributes(JsonNode owner) {
        return StreamSupport.stream(owner.get("attributes").spliterator(), false)
                .map(a -> new Attribute(
                        a.get("key").asText(),
                        a.get("value").isNull() ? null : a.get("value").asText()))
                .toList();
    }
}
