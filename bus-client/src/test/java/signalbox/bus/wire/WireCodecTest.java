package signalbox.bus.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.Attribute;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;

final class WireCodecTest {
    private static final Instant CREATED = Instant.parse("2026-11-23T06:19:48.949128Z");

    private final WireCodec codec = new WireCodec();

    @Test
    void anEnvelopeWithoutIdOrDateIsNotWritten() {
        var item = Item.of("Ping", Payload.empty());

        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(Envelope.of("", CREATED, item)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(new Envelope("id", null, null, List.of(), List.of(item))));
    }

    @Test
    void datesThatDotNetDoesNotKnowAreNotWritten() {
        var item = Item.of("Ping", Payload.empty());
        var late = Instant.parse("+10000-01-01T00:00:00Z");

        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(Envelope.of("id", late, item)));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(Envelope.of("id", Instant.MIN, item)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(Envelope.of("id", CREATED, item).deliverAt(Instant.MAX)));
    }

    @Test
    void datesAreCutToHundredNanoseconds() {
        var envelope = Envelope.of("id", CREATED.plusNanos(199), Item.of("Ping", Payload.empty()));

        assertThat(Fixtures.readable(codec.write(envelope)).created()).isEqualTo(CREATED.plusNanos(100));
    }

    @Test
    void jsonPayloadsTravelUntouched() {
        var json = Payload.ofText("{ \"total\" : 1.10 , \"total\" : 2 }\n");
        var envelope = Envelope.of("id", CREATED, Item.of("OrderPlaced", json)).with("Sender", "web-1");
        var read = Fixtures.readable(codec.write(envelope));

        assertThat(read).isEqualTo(envelope);
        assertThat(read.attributes()).containsExactly(new Attribute("Sender", "web-1"));
        assertThat(codec.content(read.items().getFirst().payload()).json()).isEqualTo(json.text());
    }

    @Test
    void manyThreadsMayShareOneCodec() throws InterruptedException, ExecutionException {
        var vectors = Fixtures.vectors();
        var xml = Payload.ofText("<A><B>1</B><B>2</B></A>");
        Callable<List<Object>> all = () -> List.of(
                vectors.stream().map(codec::read).toList(),
                vectors.stream().map(codec::content).toList(),
                codec.content(xml));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Collections.nCopies(200, all));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
    }

    @Test
    void theCodecIsTheOnlyDoorToTheReaders() {
        var wire = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("signalbox.bus.wire");
        var readers = ".*\\.(Body|ItemContent|ClaimCheck|Lmf.*|BinaryXml.*|TextXml|XmlNode|Protobuf.*|Cursor)";

        classes().that().haveNameMatching(readers).should().notBePublic().check(wire);
        noClasses()
                .that()
                .arePublic()
                .and()
                .doNotHaveSimpleName("WireCodec")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(readers)
                .check(wire);
    }
}
