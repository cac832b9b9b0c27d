package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Format;
import signalbox.bus.message.Payload;

final class BodyTest {
    private final WireCodec codec = new WireCodec();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | json | true",
                "[1, 2] | json | true",
                "{\"a\":{},\"a\":[]} | json | true",
                "12345 | json | false",
                "\"quoted\" | json | false",
                "null | json | false",
                "<a><b/></a> | xml | true",
                "<?xml version=\"1.0\" encoding=\"utf-16\"?><a/> | xml | true",
                "hello, world | text | true",
                "{\"a\":1} {\"b\":2} | text | true",
                "{\"a\":1 | text | true",
                "<a><b></a> | text | true",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a> | text | true",
                "01 | text | true",
                "word | text | false",
                "Grüße € 日本 | text | true",
            })
    void plainBodiesAreToldApart(String body, String format, boolean certain) {
        assertThat(codec.read(Payload.ofText(body)).format()).isEqualTo(new Format(format, "plain", certain));
    }

    @Test
    void aPlainBodyIsAnEnvelopeWithOneItemOfTheSameBytes() {
        var body = Payload.ofText("\uFEFF{ \"a\" : 1.10 }\n");
        var envelope = Fixtures.readable(body);

        assertThat(envelope.id()).isEmpty();
        assertThat(envelope.created()).isNull();
        assertThat(envelope.contract()).isEmpty();
        assertThat(envelope.items()).hasSize(1);
        assertThat(envelope.items().getFirst().payload()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "fffefd", "c3", "41420043", "1b5b33316d", "7f"})
    void bytesThatAreNoTextAreNothingWeRead(String hex) {
        var decoded = codec.read(Payload.owning(HexFormat.of().parseHex(hex)));

        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded.format()).isEqualTo(Format.certain("bytes"));
    }

    @ParameterizedTest
    @CsvSource({"pb-full.bin, lmf2-protobuf", "dcs-full.bin, lmf2-xml", "lmf3-ping.bin, lmf3", "lmf1-ping.bin, lmf1"})
    void layersAroundAnEnvelopeAreTakenOff(String vector, String format) {
        var bytes = Fixtures.vector(vector);
        var envelope = Fixtures.readable(bytes);

        for (var wrapped : new Object[][] {
            {base64(bytes), "base64"},
            {gzip(bytes), "gzip"},
            {base64(gzip(bytes)), "base64+gzip"},
            {gzip(base64(bytes)), "gzip+base64"}
        }) {
            var decoded = codec.read((Payload) wrapped[0]);
            assertThat(decoded)
                    .isEqualTo(new Decoded.Readable(envelope, new Format(format, (String) wrapped[1], true)));
        }
    }

    @Test
    void aReferenceInBase64StillLeadsElsewhere() {
        assertThat(codec.read(base64(Fixtures.vector("reference.bin"))))
                .isInstanceOfSatisfying(Decoded.Elsewhere.class, e -> {
                    assertThat(e.envelopeId()).isEqualTo("id-1");
                    assertThat(e.format()).isEqualTo(new Format("reference", "base64", true));
                });
    }

    @Test
    void aDamagedEnvelopeInBase64IsUnreadableInItsFamily() {
        var decoded = codec.read(base64(Fixtures.vector("pb-full.bin").slice(0, 50)));

        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded.format()).isEqualTo(new Format("lmf2", "base64", true));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"a\":1}', json, true",
        "hello world, text, false",
        "hello, text, false",
    })
    void base64OfAPlainBodyIsThatBody(String body, String format, boolean certain) {
        var decoded = codec.read(base64(Payload.ofText(body)));

        assertThat(decoded.format()).isEqualTo(new Format(format, "base64", certain));
        assertThat(((Decoded.Readable) decoded).envelope().items().getFirst().payload())
                .isEqualTo(Payload.ofText(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEADBEEFDEADBEEF", "acknowledged", "3f2504e0", "AAAA"})
    void textThatOnlyLooksLikeBase64StaysText(String text) {
        assertThat(codec.read(Payload.ofText(text)).format()).isEqualTo(Format.likely("text"));
    }

    @Test
    void aGzipBombIsRefusedAndACutGzipIsDamage() {
        var bomb = codec.read(gzip(Payload.owning(new byte[(64 << 20) + 1])));
        var cut = codec.read(gzip(Fixtures.vector("dcs-full.bin")).slice(0, 60));

        assertThat(bomb)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).contains("more than 64 MiB"));
        assertThat(cut)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).contains("damaged or cut"));
        assertThat(cut.format()).isEqualTo(new Format("bytes", "gzip", true));
    }

    @Test
    void layersEnd() {
        var bytes = Fixtures.vector("pb-ping.bin");
        for (var i = 0; i < 50; i++) {
            bytes = gzip(bytes);
        }

        assertThat(codec.read(bytes)).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void textInUtf16WithAMarkIsText() {
        var bytes = "\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(codec.read(Payload.owning(bytes)).format().name()).isEqualTo("json");
        assertThat(codec.content(Payload.owning(bytes)).json()).isEqualTo("{\"a\":1}");
    }

    @Test
    void referencesOfThreeLinesHaveNoEnvelopeId() {
        var text = "[cqrs-ref-r1]\r\nhttps://acct.blob.core.windows.net/q\r\n2011-12-09-blob";

        assertThat(codec.read(Payload.owning(text.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(new Decoded.Elsewhere(
                        "", "https://acct.blob.core.windows.net/q", "2011-12-09-blob", Format.certain("reference")));
    }

    @ParameterizedTest
    @ValueSource(ints = {185, 100, 26})
    void aTornReferenceSaysSoWhereItShows(int length) {
        var decoded = codec.read(Fixtures.vector("reference.bin").slice(0, length));

        assertThat(decoded.format().name()).isEqualTo("reference");
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).startsWith("At byte "));
    }

    private static Payload base64(Payload bytes) {
        return Payload.ofText(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    static Payload gzip(Payload bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Payload.owning(out.toByteArray());
    }
}
