package signalbox.console.api;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.dispatch.Solution;

/// What a tab works with. For the JavaFX thread; the bus MAY be used from any thread.
public interface TabContext {
    /// Returns the open bus. It is already guarded: a read-only connection refuses every change.
    Bus bus();

    /// Returns whether the connection refuses changes; then grey out what would change something, and say why.
    boolean readOnly();

    /// Returns the one door between work and screen.
    Tasks tasks();

    /// Returns questions, plans and messages to the user.
    Dialogs dialogs();

    /// Returns what this tab remembers for this connection.
    TabState state();

    /// Returns the solutions that are known for this bus.
    List<Solution> solutions();

    /// Goes to a place of the same connection.
    void open(Place place);
}
