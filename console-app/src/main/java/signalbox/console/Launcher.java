package signalbox.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import signalbox.bus.message.BusException;
import signalbox.console.cli.Cli;
import signalbox.console.cli.Desk;
import signalbox.console.cli.Terminal;
import signalbox.console.connections.ConnectionBook;
import signalbox.console.connections.SavedConnection;

/// Where the program begins: decides between window and command line before anything of JavaFX is loaded.
public final class Launcher {
    /// JavaFX warns at each start that it stands on the class path, which is where it is meant to stand. Held here:
    /// a logger that nobody holds forgets its level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /// Runs the program.
    ///
    /// @param words a command, a bus, or nothing
    public static void main(String[] words) {
        JAVAFX.setLevel(Level.SEVERE);
        var code = run(words, Terminal.ofThisProcess(System.getenv()));
        if (code != 0 || words.length > 0) {
            System.exit(code);
        }
    }

    private static int run(String[] words, Terminal terminal) {
        var first = words.length == 0 ? "demo" : words[0];
        var workshop = Workshop.ofThisSystem();
        try {
            return switch (first) {
                case "--version" -> version(terminal);
                case "--self-test" -> SelfTest.run(workshop, terminal.out());
                case "--screenshot" -> screenshot(workshop, terminal, Arrays.asList(words));
                default ->
                    Cli.isCommand(first) || first.startsWith("-") || words.length > 1
                            ? cli(workshop, terminal).run(words)
                            : window(workshop, desk(workshop, terminal).connection(first));
            };
        } catch (BusException e) {
            terminal.err().println(e.code() + " " + e.what() + " " + e.advice());
            return 1;
        }
    }

    private static int version(Terminal terminal) {
        var version = Launcher.class.getPackage().getImplementationVersion();
        terminal.out().println("signalbox " + (version == null ? "from source" : version));
        return 0;
    }

    private static Desk desk(Workshop workshop, Terminal terminal) {
        return new Desk(terminal, new ConnectionBook(workshop.settings()), workshop.buses(workshop.keychain()));
    }

    private static Cli cli(Workshop workshop, Terminal terminal) {
        var bench = new BenchCommand(terminal.out(), workshop.clock());
        return new Cli(desk(workshop, terminal), workshop.codec(), workshop.solutions(), List.of(bench));
    }

    private static int screenshot(Workshop workshop, Terminal terminal, List<String> words) {
        if (words.size() < 2 || words.size() > 3) {
            terminal.err()
                    .println("SB-2000 --screenshot takes a folder and, if you like, a bus. See: signalbox --help");
            return 2;
        }
        var bus = words.size() == 3 ? desk(workshop, terminal).connection(words.get(2)) : SavedConnection.DEMO;
        return Screenshots.run(workshop, bus, Path.of(words.get(1)), terminal.out());
    }

    private static int window(Workshop workshop, SavedConnection bus) {
        WindowApp.open(new WindowApp.Start(workshop, bus));
        return 0;
    }
}
