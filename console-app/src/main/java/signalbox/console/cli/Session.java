package signalbox.console.cli;

import java.util.function.Consumer;
import signalbox.bus.Bus;
import signalbox.bus.message.BusException;
import signalbox.bus.operation.Operation;
import signalbox.bus.operation.Plan;
import signalbox.bus.storage.Progress;

/// One command on one open bus.
final class Session implements AutoCloseable {
    private final Desk desk;
    private final Common common;
    private final Bus bus;
    private final Printer printer;

    private Session(Desk desk, Common common, Bus bus) {
        this.desk = desk;
        this.common = common;
        this.bus = bus;
        printer = Printer.of(desk, common, bus);
    }

    /// Opens the bus that a word names; read-only when the option or the connection says so.
    static Session open(Desk desk, Common common, String word) {
        var named = desk.connection(word);
        var connection = common.readOnly ? named.guarded() : named;
        return new Session(desk, common, desk.opener().open(connection));
    }

    Bus bus() {
        return bus;
    }

    Printer printer() {
        return printer;
    }

    /// Runs an operation that only reads.
    <R> R read(Operation<R> operation) {
        return operation.run(bus, progress());
    }

    /// Runs an operation that changes something, as the options want: only its plan, or after a question. Returns
    /// the exit code.
    <R> int change(Operation<R> operation, Consumer<R> done, java.util.function.ToIntFunction<R> code) {
        var plan = operation.plan(bus);
        if (common.dryRun) {
            printer.plan(plan);
            return Exit.DONE;
        }
        if (plan.effect() != Plan.Effect.READS) {
            agree(plan);
        }
        var result = operation.run(bus, progress());
        done.accept(result);
        if (!common.json) {
            desk.out().println(operation.outcome(result));
        }
        operation
                .journalEntry(result)
                .ifPresent(entry -> say("Undo with: signalbox journal undo " + bus.name() + " " + entry));
        return code.applyAsInt(result);
    }

    private void agree(Plan plan) {
        if (common.yes) {
            return;
        }
        var ask = desk.ask()
                .orElseThrow(() -> new BusException.Refused(
                        "SB-4031",
                        plan.title() + " was not done: there is no terminal to ask.",
                        "Add --yes to agree beforehand, or --dry-run to see the plan."));
        plan.warnings().forEach(warning -> say("! " + warning));
        var answer = ask.apply(plan.title() + "? [y/N] ");
        if (!answer.strip().equalsIgnoreCase("y") && !answer.strip().equalsIgnoreCase("yes")) {
            throw new BusException.Refused("SB-4032", plan.title() + " was not done.", "Nothing has changed.");
        }
    }

    /// Says something beside the results.
    void say(String line) {
        desk.err().println(line);
        desk.err().flush();
    }

    private Progress progress() {
        return desk.width() > 0 && !common.json ? new TerminalProgress(desk.err(), bus.clock()) : Progress.none();
    }

    @Override
    public void close() {
        printer.flush();
        bus.close();
    }
}
