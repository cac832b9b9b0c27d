package signalbox.console.connections;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signalbox.bus.message.BusException;
import signalbox.console.settings.Settings;

/// The connections that the user saved. The demo bus is always the first of them.
public final class ConnectionBook {
    private static final String GROUP = "connections";

    private final Settings settings;

    public ConnectionBook(Settings settings) {
        this.settings = settings;
    }

    /// Returns all connections: the demo bus, then the saved ones by name.
    public List<SavedConnection> all() {
        var saved = settings.group(GROUP).entrySet().stream()
                .map(e -> SavedConnection.parse(e.getKey(), e.getValue()))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return Stream.concat(Stream.of(SavedConnection.DEMO), saved).toList();
    }

    /// Returns a connection by its name.
    public Optional<SavedConnection> find(String name) {
        return all().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /// Saves a new connection.
    ///
    /// @throws BusException.Conflict when the name is taken
    public void add(SavedConnection connection) {
        if (find(connection.name()).isPresent()) {
            throw new BusException.Conflict(
                    "SB-4090",
                    "There is a connection called " + connection.name() + " already.",
                    "Choose another name, or remove that one first.");
        }
        settings.put(GROUP, connection.name(), connection.line());
        settings.save();
    }

    /// Forgets a connection; its bus is not touched.
    ///
    /// @throws BusException.Missing when no saved connection has the name
    public void remove(String name) {
        if (find(name).isEmpty() || name.equals(SavedConnection.DEMO.name())) {
            throw new BusException.Missing(
                    "SB-4040",
                    "There is no saved connection called " + name + ".",
                    "See them with: signalbox connection list.");
        }
        settings.remove(GROUP, name);
        settings.save();
    }
}
