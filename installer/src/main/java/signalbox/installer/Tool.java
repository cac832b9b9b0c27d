package signalbox.installer;

import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// A tool of the JDK, run in this JVM.
record Tool(String name) {
    /// Runs the tool. Throws when it fails; it has said why on standard error.
    void run(List<String> words) {
        var tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The JDK at " + System.getProperty("java.home") + " has no " + name + ": use a whole JDK 25"));
        var code = tool.run(System.out, System.err, words.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " failed with exit code " + code + ": " + String.join(" ", words));
        }
    }

    /// Joins words to a list that can grow.
    @SafeVarargs
    static List<String> words(List<String>... parts) {
        var words = new ArrayList<String>();
        for (var part : parts) {
            words.addAll(part);
        }
        return words;
    }
}
