package signalbox.console.connections;

import java.nio.file.Path;
import java.time.InstantSource;
import signalbox.bus.Bus;
import signalbox.bus.BusAddress;
import signalbox.bus.BusConnector;
import signalbox.bus.azure.AzureAccess;
import signalbox.bus.azure.AzureStorage;
import signalbox.bus.file.FileOptions;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Progress;
import signalbox.samples.orders.DemoBus;

/// Opens the bus of any connection: the demo, a folder, a storage account.
public final class Buses implements BusOpener {
    private final BusConnector connector;
    private final Keychain keychain;
    private final Path demo;
    private final FileOptions options;

    /// Makes an opener.
    ///
    /// @param demo the folder of the demo bus, made when it is first opened
    /// @param options how folders are opened
    public Buses(BusConnector connector, Keychain keychain, Path demo, FileOptions options) {
        this.connector = connector;
        this.keychain = keychain;
        this.demo = demo;
        this.options = options;
    }

    @Override
    public Bus open(SavedConnection connection) {
        var name = connection.name();
        return switch (connection.address()) {
            case "demo" -> connector.connect(name, DemoBus.open(demo, options, Progress.none()), connection.readOnly());
            case SavedConnection.AZURE ->
                connector.connect(
                        name, AzureStorage.open(AzureAccess.parse(secret(connection)), clock()), connection.readOnly());
            default -> connector.connect(name, BusAddress.parse(connection.address()), connection.readOnly());
        };
    }

    private InstantSource clock() {
        return options.clock();
    }

    private String secret(SavedConnection connection) {
        return keychain.find(connection.name())
                .orElseThrow(() -> new BusException.Missing(
                        "SB-4041",
                        "The secret of " + connection.name() + " is not known any more.",
                        "Secrets are kept " + keychain.where() + ". Forget the connection and connect again."));
    }
}
