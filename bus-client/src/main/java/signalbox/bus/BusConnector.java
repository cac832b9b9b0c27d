package signalbox.bus;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signalbox.bus.azure.AzureAccess;
import signalbox.bus.azure.AzureStorage;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.BusException;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.ReadOnlyStorage;
import signalbox.bus.storage.Storage;
import signalbox.bus.transfer.Journal;

/// Opens buses at their addresses. Safe for use by many threads.
public final class BusConnector {
    private final EnvelopeCodec codec;
    private final InstantSource clock;
    private final Path cache;
    private final Journal journal;
    private final Map<String, String> environment;
    private final Map<String, MemoryStorage> heap = new ConcurrentHashMap<>();

    /// Makes a connector.
    ///
    /// @param cache a folder of this machine and user for what can be built again at will
    /// @param journal where changes to all these buses are written down
    /// @param environment the variables that an address may name
    public BusConnector(
            EnvelopeCodec codec, InstantSource clock, Path cache, Journal journal, Map<String, String> environment) {
        this.codec = codec;
        this.clock = clock;
        this.cache = cache;
        this.journal = journal;
        this.environment = Map.copyOf(environment);
    }

    /// Opens a bus. A storage account is not called before the first use; closing the bus closes its medium.
    ///
    /// @param name how people and the command line call it
    /// @param readOnly whether everything that would change the bus is refused, below every other part
    /// @throws BusException.Missing when there is no such folder or variable
    /// @throws BusException.Refused when the folder is no bus, or the variable holds no address
    public Bus connect(String name, BusAddress address, boolean readOnly) {
        return connect(name, storage(address), readOnly);
    }

    /// Makes a bus on a medium that is open already.
    public Bus connect(String name, Storage storage, boolean readOnly) {
        return new Bus(name, readOnly ? new ReadOnlyStorage(storage) : storage, codec, clock, journal);
    }

    private Storage storage(BusAddress address) {
        return switch (address) {
            case BusAddress.Folder folder -> FileStorage.open(folder.path(), new FileOptions(clock, true, cache));
            case BusAddress.AzureEnvironment named -> AzureStorage.open(access(named.variable()), clock);
            case BusAddress.AzureSecret secret -> AzureStorage.open(secret.access(), clock);
            case BusAddress.Memory memory ->
                heap.computeIfAbsent(memory.name(), n -> new MemoryStorage(clock))
                        .sharing();
        };
    }

    private AzureAccess access(String variable) {
        var text = environment.get(variable);
        if (text == null || text.isBlank()) {
            throw new BusException.Missing(
                    "SB-4042",
                    "The environment variable " + variable + " is " + (text == null ? "not set." : "empty."),
                    "Set it to a connection string or a signed address, then start again.");
        }
        return AzureAccess.parse(text);
    }
}
