package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.Envelope;

final class DotNetTimeTest {
    /// The largest unit that divides the time since 1970 exactly; zeros are left out.
    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, 2a040801100f",
        "1969-12-31T00:00:00Z, 2a020801",
        "1970-01-01T00:00:00Z, 2a00",
        "1970-01-02T00:00:00Z, 2a020802",
        "1970-01-01T01:00:00Z, 2a0408021001",
        "1970-01-01T00:01:00Z, 2a0408021002",
        "1970-01-01T00:00:01Z, 2a0408021003",
        "1970-01-01T00:00:00.001Z, 2a0408021004",
        "1970-01-01T00:00:00.0000001Z, 2a0408021005",
        "9999-12-31T23:59:59.9999999Z, 2a040802100f",
    })
    void aProtobufDateIsSpelledAsProtobufNetSpellsIt(Instant created, String ending) {
        var codec = new WireCodec();
        var bytes = codec.write(new Envelope("x", created, null, List.of(), List.of()));

        assertThat(bytes.toByteArray()).asHexString().endsWithIgnoringCase(ending);
        assertThat(Fixtures.readable(bytes).created()).isEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"080110", "0802100f10", "08fdffffffffffffffff011000", "08021006", "0804100f", "0a00"})
    void aPairThatIsNoDateIsDamage(String date) {
        var block = "0a0178" + "2a%02x".formatted(date.length() / 2) + date;
        var bytes = Lmf2Bytes.of(BinaryXmlTest.payload(block).toByteArray(), new byte[0]);

        assertThat(new WireCodec().read(bytes).toString()).startsWith("Unreadable[reason=At byte ");
    }

    @Test
    void ticksBecomeInstantsAndBack() {
        assertThat(DotNetTime.ofTicks(0)).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(DotNetTime.ofTicks(DotNetTime.MAX_TICKS)).isEqualTo("9999-12-31T23:59:59.9999999Z");
        assertThat(DotNetTime.ofTicks(-1)).isNull();
        assertThat(DotNetTime.ofTicks(DotNetTime.MAX_TICKS + 1)).isNull();
        assertThat(DotNetTime.ticks(Instant.parse("2011-05-24T13:46:01.1234567Z")))
                .isEqualTo(634418415611234567L);
    }

    /// East of Greenwich the first hours of year 1 are before year 1 in UTC; .NET wraps them around.
    @Test
    void aLocalDateBeforeTheFirstIsTheFirst() {
        var local = 1L << 63;

        assertThat(DotNetTime.ofBinary(local | (1L << 62) - 36_000_000_000L)).isEqualTo(DotNetTime.MIN);
        assertThat(DotNetTime.ofBinary(local | 634418415611234567L)).isEqualTo("2011-05-24T13:46:01.1234567Z");
        assertThat(DotNetTime.ofBinary((1L << 62) - 36_000_000_000L)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2011-05-24T13:46:01Z, 2011-05-24T13:46:01Z",
        "2011-05-24T13:46:01.5, 2011-05-24T13:46:01.5Z",
        "2011-05-24T13:46:01+02:00, 2011-05-24T11:46:01Z",
        "2011-05-24T13:46:01-02:00, 2011-05-24T15:46:01Z",
        "2011-05-24, ",
        "soon, ",
        "'', ",
    })
    void textDatesAreUnderstoodWithAndWithoutZone(String text, Instant instant) {
        assertThat(DotNetTime.ofText(text)).isEqualTo(instant);
    }
}
