package signalbox.console.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:42:07Z");
    private final RelativeTime time = new RelativeTime(InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.007S, 7 ms",
        "PT0.4S, 0.4 s",
        "PT38.9S, 38 s",
        "PT59.999S, 59 s",
        "PT4M12S, 4 min 12 s",
        "PT5M, 5 min",
        "PT26M40S, 26 min",
        "PT1H41M, 1 h 41 min",
        "PT16H18M, 16 h",
        "P6DT23H, 6 d 23 h",
        "P12DT5H, 12 d",
        "P1200D, '1,200 d'",
        "-PT38S, −38 s"
    })
    void lengthsHaveTwoUnitsWhileTheFirstIsSmall(Duration length, String text) {
        assertThat(RelativeTime.text(length)).isEqualTo(text);
    }

    @Test
    void pastAndFutureAreToldApart() {
        assertThat(time.since(NOW.minusSeconds(1560))).isEqualTo("26 min");
        assertThat(time.phrase(NOW.minusSeconds(1560))).isEqualTo("26 min ago");
        assertThat(time.phrase(NOW.plus(Duration.ofHours(167)))).isEqualTo("in 6 d 23 h");
        assertThat(time.since(NOW.plusSeconds(38))).isEqualTo("in 38 s");
        assertThat(time.phrase(NOW.minusMillis(300))).isEqualTo("now");
    }

    @Test
    void theExactTimeNamesItsZone() {
        assertThat(RelativeTime.absolute(NOW)).isEqualTo("2026-11-23 15:42:07 UTC");
        assertThat(RelativeTime.absolute(NOW.plusMillis(204))).isEqualTo("2026-11-23 15:42:07.204 UTC");
    }
}
