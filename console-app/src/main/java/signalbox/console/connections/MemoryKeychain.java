package signalbox.console.connections;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps secrets until the program ends, where the system has no keychain that answers.
final class MemoryKeychain implements Keychain {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String connection) {
        return Optional.ofNullable(secrets.get(connection));
    }

    @Override
    public void keep(String connection, String secret) {
        secrets.put(connection, secret);
    }

    @Override
    public void forget(String connection) {
        secrets.remove(connection);
    }

    @Override
    public String where() {
        return "in memory, until Signalbox ends: this system has no keychain that answers";
    }
}
