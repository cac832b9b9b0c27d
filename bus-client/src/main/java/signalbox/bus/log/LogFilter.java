package signalbox.bus.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which records of a log are wanted; an absent part lets every record through.
///
/// @param contract the exact contract name of any item
/// @param key the exact value of the attribute `key`
/// @param from records made at this time or later; a record without a time does not match
/// @param to records made before this time; a record without a time does not match
/// @param text a literal, upper and lower case told apart, that stands as UTF-8 in the stored bytes of the record
public record LogFilter(
        @Nullable String contract,
        @Nullable String key,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    private static final LogFilter NONE = new LogFilter(null, null, null, null, null);

    /// Returns the filter that lets every record through.
    public static LogFilter none() {
        return NONE;
    }

    /// Returns whether every record goes through.
    public boolean isNone() {
        return equals(NONE);
    }

    /// Returns a copy that wants the contract.
    public LogFilter withContract(@Nullable String name) {
        return new LogFilter(name, key, from, to, text);
    }

    /// Returns a copy that wants the key.
    public LogFilter withKey(@Nullable String value) {
        return new LogFilter(contract, value, from, to, text);
    }

    /// Returns a copy that wants records of the time from `start` (inclusive) to `end` (exclusive).
    public LogFilter between(@Nullable Instant start, @Nullable Instant end) {
        return new LogFilter(contract, key, start, end, text);
    }

    /// Returns a copy that wants the text in the stored bytes.
    public LogFilter withText(@Nullable String literal) {
        return new LogFilter(contract, key, from, to, literal);
    }
}
