package signalbox.bus.view;

import java.util.Optional;

/// Where views lie: from type and key to container and blob name, and back. A solution that names its views in its
/// own way brings its own. Implementations MUST be safe for use by many threads.
public interface ViewNaming {
    /// Returns the container of the views of a type that have keys.
    String container(String type);

    /// Returns the blob name of the view with the key.
    String name(String type, String key);

    /// Returns how the blob names of all keys begin that begin with the prefix.
    String start(String type, String prefix);

    /// Returns the container of the views of which there is only one of a type.
    String singletons();

    /// Returns the blob name of the only view of a type.
    String singleton(String type);

    /// Returns the type whose views lie in the container; empty for containers that hold something else.
    Optional<String> type(String container);

    /// Returns the key of the view with the blob name; empty when the name does not follow the rule.
    Optional<String> key(String type, String name);

    /// Returns the type of the only view with the blob name; empty when the name does not follow the rule.
    Optional<String> singletonType(String name);

    /// Returns the rule of Lokad.CQRS v2: `atomic-customer-view/customer-view-4711.pb`, and
    /// `atomic-singleton/site-statistics.pb`. Keys are lower-cased and otherwise stand as they are.
    static ViewNaming lokad() {
        return LokadViewNaming.INSTANCE;
    }
}
