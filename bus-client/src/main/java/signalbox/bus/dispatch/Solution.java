package signalbox.bus.dispatch;

import java.util.List;

/// What a solution hands to tools: its projections now; a tool runs them on a copy, never on its own accord.
public interface Solution {
    /// Returns the name, for people.
    String name();

    /// Returns the version, for people.
    String version();

    /// Returns the name of the tape that holds the domain log, such as `orders-tapes/domain.tmd`.
    String domainLog();

    /// Returns the projections; at most one a view type.
    List<Projection<?>> projections();
}
