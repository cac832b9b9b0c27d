package signalbox.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import signalbox.bus.BusConnector;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.file.FileOptions;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.transfer.Journal;
import signalbox.bus.wire.WireCodec;
import signalbox.console.connections.Buses;
import signalbox.console.connections.Keychain;
import signalbox.console.connections.SystemKeychain;
import signalbox.console.settings.Folders;
import signalbox.console.settings.Settings;
import signalbox.samples.orders.OrdersSolution;

/// Where the parts are made that window and command line share.
final class Workshop {
    private final Folders folders;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final EnvelopeCodec codec = new WireCodec();

    /// Makes a workshop.
    ///
    /// @param environment the variables of the process, for `azure-env:` addresses
    Workshop(Folders folders, Map<String, String> environment, InstantSource clock) {
        this.folders = folders;
        this.environment = environment;
        this.clock = clock;
    }

    /// Makes a workshop for this user and system.
    static Workshop ofThisSystem() {
        var home = Path.of(System.getProperty("user.home"));
        var folders = Folders.of(System.getenv(), System.getProperty("os.name"), home);
        return new Workshop(folders, System.getenv(), InstantSource.system());
    }

    Folders folders() {
        return folders;
    }

    InstantSource clock() {
        return clock;
    }

    EnvelopeCodec codec() {
        return codec;
    }

    Settings settings() {
        return Settings.open(folders.config());
    }

    Keychain keychain() {
        return SystemKeychain.orMemory();
    }

    /// Makes what opens buses.
    Buses buses(Keychain keychain) {
        var journal = new Journal(folders.journal());
        var connector = new BusConnector(codec, clock, folders.cache(), journal, environment);
        return new Buses(connector, keychain, folders.demo(), new FileOptions(clock, true, folders.cache()));
    }

    /// Returns the solutions that come with the program.
    List<Solution> solutions() {
        return List.of(new OrdersSolution());
    }
}
