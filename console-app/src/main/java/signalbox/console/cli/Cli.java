package signalbox.console.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.message.BusException;
import signalbox.bus.message.EnvelopeCodec;

/// The command line's commands, their errors and exit codes.
public final class Cli {
    @Command(
            name = "signalbox",
            description = "The maintenance console for message buses.",
            footer = {
                "",
                "BUS is demo, the name of a saved connection, folder:PATH, or azure-env:NAME",
                "(a connection string or SAS address in the environment variable NAME).",
                "",
                "Without a command it opens the window:",
                "  signalbox [BUS]                   the window",
                "  signalbox --self-test             opens every tab on the demo bus, without a display",
                "  signalbox --screenshot DIR [BUS]  one picture per tab and theme",
                "  signalbox --version | --help",
                "",
                "Exit codes: 0 done, 1 failed, 2 usage, 3 done in part, 4 refused."
            })
    private record Root() {}

    private final CommandLine commands;

    /// Makes the command line.
    ///
    /// @param solutions whose projections `rebuild` knows
    public Cli(Desk desk, EnvelopeCodec codec, List<Solution> solutions, List<Object> more) {
        commands = new CommandLine(new Root());
        commands.addSubcommand(new QueueCommands(desk));
        commands.addSubcommand(new PoisonCommands(desk));
        commands.addSubcommand(new ViewCommands(desk));
        commands.addSubcommand(new LogCommands(desk));
        commands.addSubcommand(new RebuildCommand(desk, solutions));
        commands.addSubcommand(new JournalCommands(desk));
        commands.addSubcommand(new ConnectionCommands(desk));
        commands.addSubcommand(new DecodeCommand(desk, codec));
        more.forEach(commands::addSubcommand);
        commands.setOut(desk.out());
        commands.setErr(desk.err());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setExecutionExceptionHandler(failures(desk.err()));
        commands.setParameterExceptionHandler((e, words) -> usage(desk.err(), e));
    }

    /// Returns whether the word is a command: anything else opens the window.
    public static boolean isCommand(String word) {
        return Set.of(
                        "queue",
                        "poison",
                        "view",
                        "log",
                        "rebuild",
                        "journal",
                        "connection",
                        "decode",
                        "bench",
                        "--help",
                        "-h")
                .contains(word);
    }

    /// Runs a command. Returns the exit code.
    public int run(String... words) {
        if (words.length == 1 && (words[0].equals("--help") || words[0].equals("-h"))) {
            commands.usage(commands.getOut());
            commands.getOut().flush();
            return Exit.DONE;
        }
        var code = commands.execute(words);
        commands.getOut().flush();
        commands.getErr().flush();
        return code;
    }

    private static IExecutionExceptionHandler failures(PrintWriter err) {
        return (thrown, command, parsed) -> {
            var code = tell(err, thrown);
            if (trace(parsed)) {
                thrown.printStackTrace(err);
            }
            err.flush();
            return code;
        };
    }

    private static int tell(PrintWriter err, Exception thrown) {
        switch (thrown) {
            case BusException e -> {
                err.println(e.code() + " " + e.what() + " " + e.advice());
                return Exit.of(e);
            }
            case UsageError e -> {
                err.println("SB-2000 " + e.getMessage() + " See: signalbox --help");
                return Exit.USAGE;
            }
            default -> {
                err.println("SB-5000 Something unexpected happened: " + thrown
                        + ". Run it again with --trace and report what it prints.");
                return Exit.FAILED;
            }
        }
    }

    private static boolean trace(CommandLine.ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("--trace");
    }

    private static int usage(PrintWriter err, ParameterException e) {
        err.println("SB-2000 " + e.getMessage() + ". See: signalbox --help");
        e.getCommandLine().usage(err);
        err.flush();
        return Exit.USAGE;
    }
}
