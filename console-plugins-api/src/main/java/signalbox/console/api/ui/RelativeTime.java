package signalbox.console.api.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as distances from now: `26 min`, `in 6 d 23 h`. Safe for any thread.
public final class RelativeTime {
    private static final DateTimeFormatter TO_SECONDS = utc("uuuu-MM-dd HH:mm:ss 'UTC'");
    private static final DateTimeFormatter TO_MILLIS = utc("uuuu-MM-dd HH:mm:ss.SSS 'UTC'");
    private static final int ONE_UNIT_FROM = 10;

    private final InstantSource clock;

    /// Measures from the time of the given clock.
    public RelativeTime(InstantSource clock) {
        this.clock = clock;
    }

    /// Returns how long ago the time is, without a word beside: `26 min`. A time to come gives `in 26 min`.
    public String since(Instant time) {
        Duration past = Duration.between(time, clock.instant());
        return past.isNegative() ? "in " + text(past.negated()) : text(past);
    }

    /// Returns the distance as a phrase: `26 min ago`, `now`, `in 6 d 23 h`.
    public String phrase(Instant time) {
        Duration past = Duration.between(time, clock.instant());
        if (past.abs().compareTo(Duration.ofSeconds(1)) < 0) {
            return "now";
        }
        return past.isNegative() ? "in " + text(past.negated()) : text(past) + " ago";
    }

    /// Returns a length of time: `0.4 s`, `38 s`, `4 min 12 s`, `26 min`, `1 h 41 min`, `6 d 23 h`, `12 d`.
    ///
    /// A second unit is given while the first is below ten. Negative lengths begin with a minus sign.
    public static String text(Duration length) {
        if (length.isNegative()) {
            return "−" + text(length.negated());
        }
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return seconds(length);
        }
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return units(length.toMinutes(), "min", length.toSecondsPart(), "s");
        }
        return length.compareTo(Duration.ofDays(1)) < 0
                ? units(length.toHours(), "h", length.toMinutesPart(), "min")
                : units(length.toDays(), "d", length.toHoursPart(), "h");
    }

    /// Returns the exact time in UTC, for tooltips and copies: `2026-11-23 15:42:07.204 UTC`.
    public static String absolute(Instant time) {
        return (time.getNano() == 0 ? TO_SECONDS : TO_MILLIS).format(time);
    }

    private static String seconds(Duration length) {
        long millis = length.toMillis();
        if (millis == 0 || millis >= 1000) {
            return length.toSeconds() + " s";
        }
        return millis < 100 ? millis + " ms" : String.format(Locale.ROOT, "%d.%d s", millis / 1000, millis / 100);
    }

    private static String units(long first, String unit, int second, String secondUnit) {
        String text = String.format(Locale.ROOT, "%,d %s", first, unit);
        return first >= ONE_UNIT_FROM || second == 0 ? text : text + " " + second + " " + secondUnit;
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
