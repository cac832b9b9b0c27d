package signalbox.console.api;

import java.io.PrintWriter;
import java.io.StringWriter;
import signalbox.bus.message.BusException;

/// What went wrong, ready to be shown.
///
/// @param code stable, for search and support: `SB-4041`
/// @param what one sentence: what happened, to what
/// @param advice what to do
/// @param details everything for *Copy details*: causes and stack
public record Failure(String code, String what, String advice, String details) {
    /// Returns the failure that an exception means.
    public static Failure of(Throwable thrown) {
        var details = details(thrown);
        return switch (thrown) {
            case BusException e -> new Failure(e.code(), e.what(), e.advice(), details);
            case OutOfMemoryError full ->
                new Failure(
                        "SB-5071",
                        "The program ran out of memory.",
                        "Close tabs, or start it with more: -Xmx1g.",
                        details);
            default ->
                new Failure(
                        "SB-5000",
                        "Something unexpected happened: " + thrown + ".",
                        "Copy the details and report them; nothing was changed that the journal does not show.",
                        details);
        };
    }

    private static String details(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
