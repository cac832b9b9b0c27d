package signalbox.bus.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Dates as .NET counts them: ticks of 100 ns since 0001-01-01, and the binary form whose two top bits are the kind.
final class DotNetTime {
    static final long TICKS_PER_SECOND = 10_000_000L;
    static final long MAX_TICKS = 3_155_378_975_999_999_999L;
    static final long UNIX_EPOCH_TICKS = 621_355_968_000_000_000L;
    static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");

    private static final long KIND_SHIFT = 62;
    private static final long TICKS_MASK = (1L << KIND_SHIFT) - 1;
    private static final long TICKS_PER_DAY = 86_400 * TICKS_PER_SECOND;

    private DotNetTime() {}

    /// Returns the instant, or null when the ticks are no date from year 1 to 9999.
    static @Nullable Instant ofTicks(long ticks) {
        if (ticks < 0 || ticks > MAX_TICKS) {
            return null;
        }
        var sinceEpoch = ticks - UNIX_EPOCH_TICKS;
        return Instant.ofEpochSecond(
                Math.floorDiv(sinceEpoch, TICKS_PER_SECOND), Math.floorMod(sinceEpoch, TICKS_PER_SECOND) * 100);
    }

    /// Returns the instant of the binary form. A local date carries UTC ticks, an unspecified one is taken as UTC.
    static @Nullable Instant ofBinary(long binary) {
        var ticks = binary & TICKS_MASK;
        var isLocal = binary < 0;
        var wrappedBelowZero = isLocal && ticks > TICKS_MASK - TICKS_PER_DAY;
        return ofTicks(wrappedBelowZero ? 0 : ticks);
    }

    /// Returns whether the binary form says in no word which zone it means.
    static boolean isUnspecified(long binary) {
        return binary >>> KIND_SHIFT == 0;
    }

    /// Returns the ticks, cut to 100 ns.
    ///
    /// @throws IllegalArgumentException when the instant is outside the years 1 to 9999
    static long ticks(Instant instant) {
        var seconds = instant.getEpochSecond() + UNIX_EPOCH_TICKS / TICKS_PER_SECOND;
        if (seconds < 0 || seconds > MAX_TICKS / TICKS_PER_SECOND) {
            throw new IllegalArgumentException("An envelope holds dates of the years 1 to 9999, not " + instant);
        }
        return seconds * TICKS_PER_SECOND + instant.getNano() / 100;
    }

    /// Returns the instant of an XML date, or null when the text is none. Without a zone it is taken as UTC.
    static @Nullable Instant ofText(String text) {
        try {
            var hasZone = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return hasZone
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
