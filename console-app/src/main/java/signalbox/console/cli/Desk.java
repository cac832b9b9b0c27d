package signalbox.console.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import signalbox.bus.message.BusException;
import signalbox.console.connections.BusOpener;
import signalbox.console.connections.ConnectionBook;
import signalbox.console.connections.SavedConnection;

/// What the commands work with: where they print, whom they ask, how they open a bus.
///
/// @param terminal where results, progress and errors go
/// @param book the saved connections
/// @param opener opens buses
public record Desk(Terminal terminal, ConnectionBook book, BusOpener opener) {

    PrintWriter out() {
        return terminal.out();
    }

    PrintWriter err() {
        return terminal.err();
    }

    int width() {
        return terminal.width();
    }

    Optional<Function<String, String>> ask() {
        return terminal.ask();
    }

    /// Returns the connection that a word names: a saved one, `demo`, `folder:PATH` or `azure-env:NAME`.
    ///
    /// @throws BusException.Missing when it names nothing
    public SavedConnection connection(String bus) {
        if (bus.startsWith("folder:") || bus.startsWith("azure-env:")) {
            return SavedConnection.passing(bus);
        }
        return book.find(bus)
                .orElseThrow(() -> new BusException.Missing(
                        "SB-4042",
                        "There is no connection called " + bus + ".",
                        "See them with: signalbox connection list. Or write folder:PATH or azure-env:NAME."));
    }
}
