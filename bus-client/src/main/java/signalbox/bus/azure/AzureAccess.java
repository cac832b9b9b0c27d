package signalbox.bus.azure;

import java.net.URI;
import java.net.URISyntaxException;

/// How to get into a storage account. Holds a secret: [Object#toString] never shows it.
public sealed interface AzureAccess {
    /// Returns the name of the account, or of the host where the address names none.
    String account();

    /// A connection string: with a key or a shared access signature, with the usual or with own endpoints, or
    /// `UseDevelopmentStorage=true` for an emulator on this machine.
    record ConnectionString(String text) implements AzureAccess {
        public ConnectionString {
            AzureEndpoints.of(text);
        }

        @Override
        public String account() {
            return AzureEndpoints.of(text).account();
        }

        @Override
        public String toString() {
            return "ConnectionString[" + account() + "]";
        }
    }

    /// An address with a shared access signature: of an account, of one queue, of one container or blob.
    record SignedAddress(URI address) implements AzureAccess {
        public SignedAddress {
            AzureEndpoints.of(address);
        }

        @Override
        public String account() {
            return AzureEndpoints.of(address).account();
        }

        @Override
        public String toString() {
            return "SignedAddress[" + address.getHost() + address.getPath() + "]";
        }
    }

    /// Reads what an operator pasted: a connection string or a signed address.
    ///
    /// @throws BusException.Refused when it is neither; the text is never repeated in the message
    static AzureAccess parse(String text) {
        var trimmed = text.strip();
        if (!trimmed.startsWith("https://") && !trimmed.startsWith("http://")) {
            return new ConnectionString(trimmed);
        }
        try {
            return new SignedAddress(new URI(trimmed));
        } catch (URISyntaxException e) {
            // The cause is not kept: its message repeats the address with the signature.
            throw AzureEndpoints.refused("The signed address is not a valid address.");
        }
    }
}
