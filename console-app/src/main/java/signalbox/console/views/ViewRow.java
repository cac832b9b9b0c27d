package signalbox.console.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.view.ViewDifference;
import signalbox.bus.view.ViewKey;
import signalbox.console.api.ui.Search;

/// A view as a row: a live one by its key, or how a key differs between the live and the rebuilt set.
///
/// @param live absent in a comparison
/// @param difference absent in a plain list
record ViewRow(String key, @Nullable ViewKey live, @Nullable ViewDifference difference) implements Search.Row {
    static ViewRow of(ViewKey live) {
        return new ViewRow(live.key(), live, null);
    }

    static ViewRow of(ViewDifference difference) {
        return new ViewRow(difference.key(), null, difference);
    }

    /// Returns how it differs, in words.
    String how() {
        return difference == null
                ? ""
                : switch (difference.kind()) {
                    case SAME -> "= same";
                    case DIFFERS -> "≠ differs";
                    case ONLY_REBUILT -> "+ only rebuilt";
                    case ONLY_LIVE -> "− only live";
                };
    }

    /// Returns the names of the fields that differ.
    String fields() {
        return difference == null
                ? ""
                : switch (difference.kind()) {
                    case ONLY_REBUILT -> "new key";
                    case ONLY_LIVE -> "no event creates it";
                    default -> String.join(", ", difference.fields());
                };
    }

    @Override
    public List<String> texts(String field) {
        return switch (field) {
            case "", "key" -> List.of(key, fields());
            case "field" -> List.of(fields());
            default -> List.of();
        };
    }
}
