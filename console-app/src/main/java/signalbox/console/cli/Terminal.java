package signalbox.console.cli;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The terminal of this process, if it has one; its two streams in any case.
///
/// @param out standard output
/// @param err standard error
/// @param width in characters; 0 when standard output is no terminal
/// @param ask asks a question; empty when there is nobody to ask
public record Terminal(PrintWriter out, PrintWriter err, int width, Optional<Function<String, String>> ask) {
    /// Returns this process's terminal.
    ///
    /// @param environment says how wide it is, in `COLUMNS`
    public static Terminal ofThisProcess(Map<String, String> environment) {
        var console = terminal();
        Optional<Function<String, String>> ask = console == null
                ? Optional.empty()
                : Optional.of(question ->
                        Optional.ofNullable(console.readLine("%s", question)).orElse(""));
        var width = console == null ? 0 : width(environment.getOrDefault("COLUMNS", ""));
        return new Terminal(writer(System.out), writer(System.err), width, ask);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static @Nullable Console terminal() {
        var console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    private static int width(String columns) {
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : 120;
    }
}
