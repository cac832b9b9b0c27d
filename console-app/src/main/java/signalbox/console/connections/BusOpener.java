package signalbox.console.connections;

import signalbox.bus.Bus;

/// Opens the bus of a connection. Blocks: never call it on the JavaFX thread.
@FunctionalInterface
public interface BusOpener {
    /// Opens a bus.
    ///
    /// @throws signalbox.bus.message.BusException when it cannot be reached, or is none
    Bus open(SavedConnection connection);
}
