package signalbox.console.connections;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.console.api.Failure;
import signalbox.console.api.Job;
import signalbox.console.api.Tasks;

/// The connections at the left of the window, and the one that is looked at. For the JavaFX thread.
public final class ConnectionsModel {
    private final ConnectionBook book;
    private final BusOpener opener;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ObservableList<OpenConnection> connections = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OpenConnection> current = new ReadOnlyObjectWrapper<>();

    public ConnectionsModel(ConnectionBook book, BusOpener opener, Tasks tasks, InstantSource clock) {
        this.book = book;
        this.opener = opener;
        this.tasks = tasks;
        this.clock = clock;
        book.all().forEach(saved -> connections.add(new OpenConnection(saved)));
    }

    /// Returns the connections in their order.
    public ObservableList<OpenConnection> connections() {
        return FXCollections.unmodifiableObservableList(connections);
    }

    /// Returns the connection that is looked at.
    public ReadOnlyObjectProperty<@Nullable OpenConnection> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Returns the connection that is looked at now.
    public @Nullable OpenConnection getCurrent() {
        return current.get();
    }

    /// Returns a connection by its name.
    public Optional<OpenConnection> find(String name) {
        return connections.stream().filter(c -> c.saved().name().equals(name)).findFirst();
    }

    /// Saves a connection, adds it and looks at it.
    public OpenConnection add(SavedConnection saved) {
        book.add(saved);
        return show(saved);
    }

    /// Looks at a connection that is not saved, for this run only; opens it.
    public OpenConnection show(SavedConnection saved) {
        var connection = new OpenConnection(saved);
        connections.add(connection);
        select(connection);
        return connection;
    }

    /// Looks at a connection; opens it when it is not.
    public void select(OpenConnection connection) {
        current.set(connection);
        if (!(connection.getState() instanceof OpenConnection.Open)) {
            open(connection);
        }
    }

    /// Forgets a connection; the bus is not touched.
    public void remove(OpenConnection connection) {
        if (book.find(connection.saved().name()).isPresent()) {
            book.remove(connection.saved().name());
        }
        connections.remove(connection);
        close(connection);
        if (connection == current.get()) {
            select(connections.getFirst());
        }
    }

    /// Tries to open a connection, again if need be.
    public void open(OpenConnection connection) {
        if (connection.getState() instanceof OpenConnection.Opening) {
            return;
        }
        connection.set(new OpenConnection.Opening());
        tasks.start(Job.quiet("Open " + connection.saved().name(), p -> opened(connection.saved()))
                .onDone(connection::set)
                .onFailed(failure -> connection.set(new OpenConnection.Broken(failure))));
    }

    private OpenConnection.Open opened(SavedConnection saved) {
        return snapshot(opener.open(saved));
    }

    private OpenConnection.Open snapshot(Bus bus) {
        var start = clock.instant();
        var counts = BusCounts.of(bus);
        return new OpenConnection.Open(bus, counts, Duration.between(start, clock.instant()));
    }

    /// Reads the counts of an open connection again.
    public void recount(OpenConnection connection) {
        var bus = connection.bus();
        if (bus != null) {
            tasks.start(Job.quiet("Count " + connection.saved().name(), p -> snapshot(bus))
                    .onDone(connection::set)
                    .onFailed(failure -> broke(connection, failure)));
        }
    }

    private static void broke(OpenConnection connection, Failure failure) {
        connection.set(new OpenConnection.Broken(failure));
    }

    /// Closes every bus; for the end of the program.
    public void closeAll() {
        connections.forEach(ConnectionsModel::close);
    }

    private static void close(OpenConnection connection) {
        var bus = connection.bus();
        if (bus != null) {
            bus.close();
        }
        connection.set(new OpenConnection.Closed());
    }
}
