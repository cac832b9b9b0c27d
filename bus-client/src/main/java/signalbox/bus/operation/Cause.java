package signalbox.bus.operation;

import java.util.Locale;
import java.util.Optional;
import signalbox.bus.dispatch.FailureHistory;
import signalbox.bus.message.Decoded;

/// Why a message is poison, as far as that is known: equal for equal causes.
///
/// @param key stable, of letters, digits and hyphens: fit for a command line
/// @param title for people
/// @param site where in the solution's own code; empty when that is not known
record Cause(String key, String title, String site) {
    static Cause of(Optional<FailureHistory> history, Decoded decoded) {
        return history.map(Cause::known).orElseGet(() -> unknown(decoded));
    }

    private static Cause known(FailureHistory history) {
        return new Cause(slug(history.type() + " " + history.site()), history.type(), history.site());
    }

    /// Without a record beside the message only its bytes can tell messages apart.
    private static Cause unknown(Decoded decoded) {
        var format = decoded.format().name();
        return switch (decoded) {
            case Decoded.Unreadable bad -> {
                var reason = bad.reason().replaceAll("\\d+", "n");
                yield new Cause(slug("unreadable " + format + " " + reason), "Unreadable: " + bad.reason(), "");
            }
            case Decoded.Readable good -> unknown(good.envelope().contract(), format);
            case Decoded.Elsewhere claim -> unknown("", format);
        };
    }

    private static Cause unknown(String contract, String format) {
        var shape = contract.isEmpty() ? format : contract;
        return new Cause(slug("unknown " + contract + " " + format), "Reason unknown: " + shape, "");
    }

    private static String slug(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var slug = plain.replaceAll("^-|-$", "");
        return slug.length() > 80 ? slug.substring(0, 80).replaceAll("-$", "") : slug;
    }
}
