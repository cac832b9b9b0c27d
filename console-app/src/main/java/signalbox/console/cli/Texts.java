package signalbox.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Count;
import signalbox.bus.view.CleanName;

/// Words of the command line to values and back.
final class Texts {
    private Texts() {}

    static String count(Count count) {
        return (count.exact() ? "" : "~") + count.value();
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String contract(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Readable r ->
                r.envelope().contract().isEmpty()
                        ? r.format().name()
                        : r.envelope().contract();
            case Decoded.Elsewhere e -> "(body elsewhere)";
            case Decoded.Unreadable u -> "(unreadable)";
        };
    }

    /// Returns a view type by its stored name, also when it was written as a class name: `OrderView`.
    static String viewType(String word) {
        return word.equals(word.toLowerCase(java.util.Locale.ROOT)) ? word : CleanName.of(word);
    }

    static @Nullable Instant time(@Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            return word.length() == 10
                    ? LocalDate.parse(word).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(word);
        } catch (DateTimeParseException e) {
            throw new BusException.Refused(
                    "SB-4033",
                    "'" + word + "' is no time.",
                    "Write a day (2026-11-23) or a time in UTC (2026-11-23T15:42:07Z).",
                    e);
        }
    }

    static int positive(String option, int value) {
        if (value < 1) {
            throw new UsageError(option + " takes a number from 1 on, not " + value + ".");
        }
        return value;
    }

    static Payload bytes(Path file) {
        try {
            return Payload.owning(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new BusException.Missing("SB-4043", "There is no file " + file + ".", "Check the path.", e);
        } catch (IOException e) {
            throw new BusException.Refused("SB-4034", "The file " + file + " cannot be read.", "Check its rights.", e);
        }
    }
}
