package signalbox.bus.view;

import java.util.List;

/// How one view of two sets compares.
///
/// @param key the key; the whole blob name when that does not follow the naming rule
/// @param name the blob name in both sets
/// @param fields which fields differ, such as `lines[0].reserved`; none when only one side is there, when the content
///     cannot be rendered, or when it differs in spaces and order only
public record ViewDifference(String key, String name, Kind kind, List<String> fields) {
    public ViewDifference {
        fields = List.copyOf(fields);
    }

    /// What the two sides hold.
    public enum Kind {
        /// The same bytes.
        SAME,
        /// Other bytes.
        DIFFERS,
        /// Only the set beside has it.
        ONLY_REBUILT,
        /// Only the live set has it.
        ONLY_LIVE
    }
}
