package signalbox.console.poison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.FailureHistory;
import signalbox.console.api.detail.MessageRow;
import signalbox.console.api.ui.Search;

/// A poison message as a row: the message, and why it is there.
///
/// @param history absent when nobody wrote one: the reason is unknown then
record PoisonItem(MessageRow row, @Nullable FailureHistory history) implements Search.Row {
    String id() {
        return row.id();
    }

    /// Returns when it failed last; without a history, when it was put into the poison queue.
    Instant failed() {
        return history == null ? row.shown().message().inserted() : history.lastFailed();
    }

    int tries() {
        return history == null ? 0 : history.attempts().size();
    }

    @Override
    public List<String> texts(String field) {
        return switch (field) {
            case "tries" -> List.of(Integer.toString(tries()));
            case "cause", "reason" -> reasons();
            case "" -> {
                var all = new ArrayList<>(row.texts(""));
                all.addAll(reasons());
                yield all;
            }
            default -> row.texts(field);
        };
    }

    private List<String> reasons() {
        return history == null ? List.of("reason unknown") : List.of(history.type(), history.message(), history.site());
    }
}
