package signalbox.console.connections;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.console.api.Failure;

/// A connection as the window knows it. For the JavaFX thread.
public final class OpenConnection {
    /// How a connection stands.
    public sealed interface State {}

    /// Nobody tried yet.
    public record Closed() implements State {}

    /// It is being opened.
    public record Opening() implements State {}

    /// It is open.
    ///
    /// @param latency of the last snapshot
    public record Open(Bus bus, BusCounts counts, Duration latency) implements State {}

    /// It could not be opened, or stopped answering.
    public record Broken(Failure failure) implements State {}

    private final SavedConnection saved;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Closed());

    OpenConnection(SavedConnection saved) {
        this.saved = saved;
    }

    /// Returns what was saved of it.
    public SavedConnection saved() {
        return saved;
    }

    /// Returns how it stands.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Returns how it stands now.
    public State getState() {
        return state.get();
    }

    /// Returns the bus, when it is open.
    public @Nullable Bus bus() {
        return getState() instanceof Open open ? open.bus() : null;
    }

    void set(State next) {
        state.set(next);
    }
}
