package signalbox.console.dialogs;

import java.util.List;
import java.util.stream.Collectors;

/// Words as a shell takes them.
public final class CommandLine {
    private CommandLine() {}

    /// Returns the line that does the same from a shell: `signalbox` and the words, quoted where a shell needs it.
    public static String of(List<String> words) {
        return "signalbox " + words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+|&&") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
