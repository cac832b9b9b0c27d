package signalbox.console.api;

import java.util.List;
import signalbox.bus.dispatch.Solution;

/// What a plug-in brings. The console finds it as a Java service: name the class in
/// `META-INF/services/signalbox.console.api.ConsolePlugin`. It MUST have a public constructor without parameters
/// that does no work.
///
/// All methods are called on the JavaFX thread and MUST return at once; called once each time the plug-in is enabled.
public interface ConsolePlugin {
    /// Returns an id that no other plug-in has, such as `com.acme.orders`. It never changes.
    String id();

    /// Returns the name, for people.
    String name();

    /// Returns the tabs, in their order.
    default List<ConsoleTab> tabs() {
        return List.of();
    }

    /// Returns the solutions whose projections the console may run on copies.
    default List<Solution> solutions() {
        return List.of();
    }
}
