package signalbox.console.connections;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import signalbox.bus.message.BusException;

/// Keeps secrets in the keychain of the system: Keychain on macOS, the credential store on Windows, the secret
/// service or KWallet on Linux.
public final class SystemKeychain implements Keychain {
    private static final String DOMAIN = "signalbox";

    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Returns the system's keychain, or one in memory when the system has none that answers.
    public static Keychain orMemory() {
        try {
            return new SystemKeychain(Keyring.create());
        } catch (BackendNotSupportedException | LinkageError e) {
            return new MemoryKeychain();
        }
    }

    @Override
    public Optional<String> find(String connection) {
        try {
            return Optional.of(keyring.getPassword(DOMAIN, connection));
        } catch (PasswordAccessException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String connection, String secret) {
        try {
            keyring.setPassword(DOMAIN, connection, secret);
        } catch (PasswordAccessException e) {
            throw new BusException.Refused(
                    "SB-4036",
                    "The system's keychain did not take the secret of " + connection + ".",
                    "Unlock the keychain and try again, or put the secret into an environment variable and connect to"
                            + " azure-env:NAME.",
                    e);
        }
    }

    @Override
    public void forget(String connection) {
        try {
            keyring.deletePassword(DOMAIN, connection);
        } catch (PasswordAccessException e) {
            // It was not there, which is what was wanted.
            return;
        }
    }

    @Override
    public String where() {
        return "in the system's keychain";
    }
}
