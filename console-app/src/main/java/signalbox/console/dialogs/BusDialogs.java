package signalbox.console.dialogs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import signalbox.bus.Bus;
import signalbox.bus.operation.Operation;
import signalbox.bus.operation.Plan;
import signalbox.bus.operation.UndoJournal;
import signalbox.console.api.Dialogs;
import signalbox.console.api.Failure;
import signalbox.console.api.Job;
import signalbox.console.api.Tasks;

/// The dialogs of one open bus.
public final class BusDialogs implements Dialogs {
    private final Bus bus;
    private final Tasks tasks;
    private final SheetHost host;
    private final FilePicker files;
    private final Consumer<Done> afterwards;

    /// What was done, for the status bar.
    ///
    /// @param sentence what was done
    /// @param undo undoes it; absent when it cannot be undone
    public record Done(String sentence, Optional<Runnable> undo) {}

    /// Makes dialogs.
    ///
    /// @param afterwards told after every operation that changed something
    public BusDialogs(Bus bus, Tasks tasks, SheetHost host, FilePicker files, Consumer<Done> afterwards) {
        this.bus = bus;
        this.tasks = tasks;
        this.host = host;
        this.files = files;
        this.afterwards = afterwards;
    }

    @Override
    public <R> void propose(Operation<R> operation, Consumer<R> done) {
        tasks.start(Job.quiet("Plan", progress -> operation.plan(bus))
                .onDone(plan -> show(operation, plan, done))
                .onFailed(this::fail));
    }

    private <R> void show(Operation<R> operation, Plan plan, Consumer<R> done) {
        if (plan.effect() == Plan.Effect.READS) {
            run(operation, plan, done);
            return;
        }
        var command = CommandLine.of(operation.command(bus.name()));
        var sheet = new PlanSheet(
                plan,
                command,
                () -> {
                    host.hideSheet();
                    run(operation, plan, done);
                },
                host::hideSheet,
                () -> copy("The command", command));
        host.showSheet(sheet);
        sheet.focusCancel();
    }

    private <R> void run(Operation<R> operation, Plan plan, Consumer<R> done) {
        tasks.start(Job.shown(plan.title(), progress -> operation.run(bus, progress))
                .onDone(result -> finish(operation, plan, result, done))
                .onFailed(this::fail));
    }

    private <R> void finish(Operation<R> operation, Plan plan, R result, Consumer<R> done) {
        if (plan.effect() != Plan.Effect.READS) {
            var undo = operation.journalEntry(result).<Runnable>map(entry -> () -> undo(entry));
            var sentence = operation.outcome(result);
            host.say(new Toast(sentence, undo.isPresent() ? "Undo" : null, undo.orElse(() -> {})));
            afterwards.accept(new Done(sentence, undo));
        }
        done.accept(result);
    }

    private void undo(String entry) {
        propose(new UndoJournal(entry), report -> {});
    }

    @Override
    public void say(String sentence) {
        host.say(Toast.of(sentence));
    }

    @Override
    public void fail(Failure failure) {
        host.showSheet(new FailureSheet(failure, host::hideSheet, () -> copy("The details", failure.details())));
    }

    @Override
    public void copy(String what, String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        say(what + " is on the clipboard.");
    }

    @Override
    public void copyCommand(Operation<?> operation) {
        copy("The command", CommandLine.of(operation.command(bus.name())));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return files.folder(title);
    }

    @Override
    public Optional<Path> chooseNewFile(String title, String suggestedName) {
        return files.newFile(title, suggestedName);
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        return files.file(title);
    }
}
