package signalbox.bus;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import signalbox.bus.azure.AzureAccess;
import signalbox.bus.message.BusException;

/// Where a bus is.
public sealed interface BusAddress {
    /// A bus in a folder.
    record Folder(Path path) implements BusAddress {}

    /// A bus in a storage account whose connection string or signed address stands in an environment variable.
    record AzureEnvironment(String variable) implements BusAddress {}

    /// A bus in a storage account whose secret is held by whoever connects.
    ///
    /// @param label how people call it; no secret
    record AzureSecret(String label, AzureAccess access) implements BusAddress {}

    /// A bus in the heap of this process, gone with it.
    ///
    /// @param name the same name is the same bus
    record Memory(String name) implements BusAddress {}

    /// Reads `folder:PATH` or `azure-env:NAME`.
    ///
    /// @throws BusException.Refused when it is neither
    static BusAddress parse(String text) {
        var colon = text.indexOf(':');
        var rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "folder" -> folder(rest);
            case "azure-env" -> azure(rest);
            default -> throw refused("'" + text + "' is no address of a bus.");
        };
    }

    private static Folder folder(String path) {
        if (path.isBlank()) {
            throw refused("The address 'folder:' names no folder.");
        }
        try {
            return new Folder(Path.of(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw refused("'" + path + "' cannot be the name of a folder: " + e.getReason() + ".");
        }
    }

    private static AzureEnvironment azure(String variable) {
        if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            // The text is not repeated: somebody may have pasted a connection string.
            throw refused("After 'azure-env:' stands the name of an environment variable, not its value.");
        }
        return new AzureEnvironment(variable);
    }

    private static BusException refused(String what) {
        return new BusException.Refused("SB-4034", what, "Write folder:PATH or azure-env:NAME.");
    }
}
