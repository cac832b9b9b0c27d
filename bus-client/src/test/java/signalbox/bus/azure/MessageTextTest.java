package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Outgoing;

class MessageTextTest {
    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Outgoing plain(Payload body) {
        return new Outgoing(body, Encoding.PLAIN, Duration.ZERO);
    }

    /// But for bytes whose Base64 looks like an id: three bytes can be "4711".
    @Property
    void bytesThatWePutAreReadBack(@ForAll @Size(max = 200) byte[] bytes) {
        Assume.that(!base64(bytes).matches("\\d+|[0-9a-f]{32}|[0-9A-F]{32}"));
        var text = MessageText.write("orders", Outgoing.now(Payload.of(bytes)));

        assertThat(MessageText.read(text).body()).isEqualTo(Payload.of(bytes));
    }

    @Property
    void encodingTheBodyGivesTheStoredTextAgain(@ForAll String text) {
        var read = MessageText.read(text);

        assertThat(read.encoding().isBase64() ? base64(read.body().toByteArray()) : text)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1}",
                "hello",
                "<a/>",
                "Zm9v YmFy",
                "Zm9vYg==\n",
                "Zm9vYh==",
                "Zm9vYg=",
                "",
                "Zm9v\u00e4Zm9v"
            })
    void whatIsNotCanonicalBase64IsCertainlyPlain(String text) {
        assertThat(MessageText.read(text)).isEqualTo(new MessageText(Payload.ofText(text), Encoding.PLAIN));
    }

    @Test
    void base64OfSomethingKnownIsCertain() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(1);
        }
        var envelope = new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77, 0x20, 0, 0};
        for (var bytes : new byte[][] {zipped.toByteArray(), envelope, "{\"order\": 17}".getBytes()}) {
            assertThat(MessageText.read(base64(bytes))).isEqualTo(new MessageText(Payload.of(bytes), Encoding.BASE64));
        }
    }

    @Test
    void base64OfUnknownBytesIsReadAsSuchButNotCertain() {
        var read = MessageText.read(base64(new byte[] {1, 2, 3, (byte) 200}));

        assertThat(read.body()).isEqualTo(Payload.of(new byte[] {1, 2, 3, (byte) 200}));
        assertThat(read.encoding()).isEqualTo(new Encoding("base64", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "20110720", "3f2504e04f8911d39a0c0305e82c3301", "3F2504E04F8911D39A0C0305E82C3301"})
    void anIdIsPlainButNotCertain(String id) {
        assertThat(MessageText.read(id)).isEqualTo(new MessageText(Payload.ofText(id), new Encoding("plain", false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell \u0007", "nul \u0000", "\ufffe", "\uffff", "escape \u001b[0m"})
    void textThatXmlCannotCarryIsRefusedAsPlain(String text) {
        assertThatThrownBy(() -> MessageText.write("orders", plain(Payload.ofText(text))))
                .isInstanceOfSatisfying(
                        BusException.Refused.class,
                        e -> assertThat(e.line()).contains("orders").contains("Send it as Base64"));
        assertThat(MessageText.write("orders", Outgoing.now(Payload.ofText(text))))
                .isNotEmpty();
    }

    @Test
    void bytesThatAreNoTextAreRefusedAsPlain() {
        for (var bytes :
                new byte[][] {{(byte) 0xFF}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xC0, (byte) 0x80}}) {
            assertThatThrownBy(() -> MessageText.write("orders", plain(Payload.of(bytes))))
                    .isInstanceOf(BusException.Refused.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @Test
    void theLimitCountsWhatIsSent() {
        assertThat(MessageText.write("orders", Outgoing.now(Payload.of(new byte[49_152]))))
                .hasSize(65_536);
        assertThat(MessageText.write("orders", plain(Payload.ofText("x".repeat(65_536)))))
                .hasSize(65_536);
        assertThatThrownBy(() -> MessageText.write("orders", Outgoing.now(Payload.of(new byte[49_153]))))
                .isInstanceOf(BusException.Refused.class)
                .hasMessageContaining("49153")
                .hasMessageContaining("65540")
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> MessageText.write("orders", plain(Payload.ofText("ä".repeat(32_769)))))
                .isInstanceOf(BusException.Refused.class);
    }
}
