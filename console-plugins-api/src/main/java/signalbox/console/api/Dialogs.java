package signalbox.console.api;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import signalbox.bus.operation.Operation;

/// Questions, plans and messages to the user. For the JavaFX thread; nothing here blocks but the choosers.
public interface Dialogs {
    /// Shows the plan of an operation beside the content; when the user agrees, runs it as a job and tells the
    /// outcome. *Cancel* has the focus. An operation that only reads is run at once.
    ///
    /// @param done gets the result after success
    <R> void propose(Operation<R> operation, Consumer<R> done);

    /// Says something in passing, at the lower right.
    void say(String sentence);

    /// Shows a failure that stands in nobody's way: what, why, what to do, *Copy details*.
    void fail(Failure failure);

    /// Puts a text on the clipboard and says so.
    void copy(String what, String text);

    /// Puts the command line that does the same on the clipboard and says so.
    void copyCommand(Operation<?> operation);

    /// Lets the user choose a folder; empty when the user did not.
    Optional<Path> chooseFolder(String title);

    /// Lets the user choose a file to write; empty when the user did not.
    Optional<Path> chooseNewFile(String title, String suggestedName);

    /// Lets the user choose a file to read; empty when the user did not.
    Optional<Path> chooseFile(String title);
}
