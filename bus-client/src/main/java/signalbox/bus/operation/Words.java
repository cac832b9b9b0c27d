package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a command line, and sentences that several plans share.
final class Words {
    static final String LIVE_WRITER =
            "It is not known whether the solution that writes these views is stopped. What it "
                    + "writes meanwhile is not overwritten: the operation is refused instead.";

    private final List<String> words = new ArrayList<>();

    Words(String... words) {
        this.words.addAll(List.of(words));
    }

    Words word(@Nullable String word) {
        if (word != null) {
            words.add(word);
        }
        return this;
    }

    Words words(List<String> more) {
        words.addAll(more);
        return this;
    }

    /// Adds an option with its value, if there is one.
    Words option(String name, @Nullable Object value) {
        if (value != null) {
            words.add(name);
            words.add(value.toString());
        }
        return this;
    }

    List<String> list() {
        return List.copyOf(words);
    }

    static String view(String type, @Nullable String key) {
        return key == null ? type : type + "/" + key;
    }
}
