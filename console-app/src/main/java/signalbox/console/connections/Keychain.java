package signalbox.console.connections;

import java.util.Optional;

/// Where secrets are kept: connection strings and SAS addresses. They never stand in the settings, in a log or on a
/// command line.
public interface Keychain {
    /// Returns the secret of a connection.
    Optional<String> find(String connection);

    /// Keeps the secret of a connection.
    void keep(String connection, String secret);

    /// Forgets the secret of a connection.
    void forget(String connection);

    /// Says where secrets are kept and for how long, as half a sentence for people.
    String where();
}
