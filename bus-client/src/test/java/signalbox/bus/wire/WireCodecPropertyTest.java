package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Format;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

/// What holds for every envelope and for every heap of bytes.
final class WireCodecPropertyTest {
    private final WireCodec codec = new WireCodec();

    @Property
    void whatIsWrittenIsReadTheSame(@ForAll("envelopes") Envelope envelope) {
        var decoded = codec.read(codec.write(envelope));

        assertThat(decoded).isEqualTo(new Decoded.Readable(envelope, Format.certain("lmf2-protobuf")));
    }

    @Property
    void everyPrefixOfAnEnvelopeIsAnswered(@ForAll("envelopes") Envelope envelope) {
        var bytes = codec.write(envelope);
        for (var cut = 0; cut < bytes.size(); cut += 1 + bytes.size() / 200) {
            isAnswered(bytes.slice(0, cut));
        }
    }

    @Example
    void everyPrefixOfEveryVectorIsAnswered() {
        for (var vector : Fixtures.vectors()) {
            for (var cut = 0; cut <= vector.size(); cut++) {
                isAnswered(vector.slice(0, cut));
            }
        }
    }

    @Example
    void everyVectorWithOneByteChangedIsAnswered() {
        for (var vector : Fixtures.vectors()) {
            for (var at = 0; at < vector.size(); at++) {
                for (var mask : new int[] {0x01, 0x80, 0xFF}) {
                    var changed = vector.toByteArray();
                    changed[at] ^= (byte) mask;
                    isAnswered(Payload.owning(changed));
                }
            }
        }
    }

    @Property(tries = 3_000)
    void vectorsWithManyBytesChangedAreAnswered(@ForAll long seed) {
        var random = new Random(seed);
        var bytes = Fixtures.vector(Fixtures.VECTORS.get(random.nextInt(Fixtures.VECTORS.size())))
                .toByteArray();
        for (var i = random.nextInt(1, 12); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        isAnswered(Payload.owning(bytes));
    }

    @Property(tries = 3_000)
    void anyBytesAreAnswered(@ForAll @Size(max = 200) byte[] bytes) {
        isAnswered(Payload.of(bytes));
    }

    @Property(tries = 2_000)
    void anyBytesBehindAKnownBeginningAreAnswered(
            @ForAll("beginnings") byte[] beginning, @ForAll @Size(max = 120) byte[] rest) {
        var bytes = Arrays.copyOf(beginning, beginning.length + rest.length);
        System.arraycopy(rest, 0, bytes, beginning.length, rest.length);
        isAnswered(Payload.owning(bytes));
    }

    @Property(tries = 2_000)
    void anyTextIsAnswered(@ForAll("markup") String text) {
        isAnswered(Payload.ofText(text));
    }

    private void isAnswered(Payload bytes) {
        var decoded = codec.read(bytes);
        switch (decoded) {
            case Decoded.Readable r ->
                r.envelope()
                        .items()
                        .forEach(item ->
                                assertThat(codec.content(item.payload())).isNotNull());
            case Decoded.Unreadable u -> assertThat(u.reason()).isNotBlank().hasSizeLessThan(400);
            case Decoded.Elsewhere e -> assertThat(e.name()).isNotNull();
        }
        var json = codec.content(bytes).json();
        if (json != null) {
            assertThat(PlainText.json(json)).isNotEqualTo(PlainText.Json.NONE);
        }
    }

    @Provide
    Arbitrary<byte[]> beginnings() {
        return Arbitraries.of(
                new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77},
                new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                },
                new byte[] {
                    (byte) 0xE9,
                    (byte) 0xC1,
                    (byte) 0xDD,
                    0x77,
                    20,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0x40,
                    1
                },
                new byte[] {0x0D, 0x5D, 0x7B, (byte) 0xCE, 0x77, 0x11},
                new byte[] {(byte) 0xE7, (byte) 0x89, (byte) 0xCC, 0x09},
                new byte[] {0x40, 0x01, 0x41},
                new byte[] {0x40, 0x01, 0x41, 0x03, 0x40, 0x01, 0x42, 0x01},
                new byte[] {0x1F, (byte) 0x8B, 0x08},
                new byte[] {0x0A, 0x10});
    }

    @Provide
    Arbitrary<String> markup() {
        var piece = Arbitraries.of(
                "<a>",
                "</a>",
                "<b x='1'>",
                "</b>",
                "<a/>",
                "<?x?>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&amp;",
                "&x;",
                "<!DOCTYPE a>",
                "<!DOCTYPE a [",
                "]>",
                "&#55296;",
                "<a",
                "x",
                "1",
                "{",
                "}",
                "[",
                "]",
                "\"a\":",
                ",",
                "null",
                " ",
                "<a xmlns:p='u' p:i='2'>",
                "<p:a>",
                "€",
                "\n",
                "=",
                "QUJD");
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        var id = texts().filter(text -> !text.isEmpty());
        return Combinators.combine(
                        id,
                        dates(),
                        dates().injectNull(0.5),
                        attributes(),
                        items().list().ofMaxSize(4))
                .as(Envelope::new);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    private static Arbitrary<Instant> dates() {
        var ticks = Arbitraries.longs().between(1, DotNetTime.MAX_TICKS);
        var even = Arbitraries.of(36_000_000_000L, 864_000_000_000L, 10_000_000L, 10_000L, 1L);
        return Combinators.combine(ticks, even)
                .as((tick, unit) -> Math.max(tick / unit * unit, 1))
                .map(DotNetTime::ofTicks);
    }

    private static Arbitrary<List<Attribute>> attributes() {
        var name = Arbitraries.oneOf(texts(), Arbitraries.just("Sender"));
        return Combinators.combine(name, texts().injectNull(0.2))
                .as(Attribute::new)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Item> items() {
        var payload = Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(Payload::of);
        return Combinators.combine(texts(), payload, attributes()).as(Item::new);
    }
}
