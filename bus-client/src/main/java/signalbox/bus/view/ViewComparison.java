package signalbox.bus.view;

import java.util.List;

/// How the live views of a type compare with a set beside them: a rebuilt one, or a folder of views.
///
/// @param same how many are the same byte for byte
/// @param differences all others, by name
public record ViewComparison(String type, long same, List<ViewDifference> differences) {
    public ViewComparison {
        differences = List.copyOf(differences);
    }

    /// Returns how many have other bytes.
    public long differ() {
        return count(ViewDifference.Kind.DIFFERS);
    }

    /// Returns how many only the set beside has.
    public long onlyRebuilt() {
        return count(ViewDifference.Kind.ONLY_REBUILT);
    }

    /// Returns how many only the live set has.
    public long onlyLive() {
        return count(ViewDifference.Kind.ONLY_LIVE);
    }

    private long count(ViewDifference.Kind kind) {
        return differences.stream().filter(d -> d.kind() == kind).count();
    }
}
