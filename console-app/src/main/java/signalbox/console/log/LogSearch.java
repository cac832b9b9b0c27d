package signalbox.console.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import signalbox.bus.log.LogFilter;

/// Reads the search field of the log: `contract:PaymentFailed key:4711 from:2026-11-23 to:2026-11-24T12:00:00Z text`.
/// What names no field is searched for in the bytes, as it is typed.
final class LogSearch {
    private static final Pattern FIELD =
            Pattern.compile("(contract|key|order|customer|from|to|after|before):(\"[^\"]*\"?|\\S+)\\s*");

    private LogSearch() {}

    static LogFilter parse(String typed) {
        var filter = LogFilter.none();
        var fields = FIELD.matcher(typed);
        var rest = new StringBuilder();
        while (fields.find()) {
            fields.appendReplacement(rest, "");
            var value = fields.group(2).replace("\"", "");
            filter = switch (fields.group(1)) {
                case "contract" -> filter.withContract(value);
                case "from", "after" -> filter.between(time(value).orElse(filter.from()), filter.to());
                case "to", "before" -> filter.between(filter.from(), time(value).orElse(filter.to()));
                default -> filter.withKey(value);
            };
        }
        fields.appendTail(rest);
        var text = rest.toString().strip().replace("\"", "");
        return text.isEmpty() ? filter : filter.withText(text);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
