package signalbox.console.shell;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import signalbox.console.api.TabView;

/// The keys of the whole window. A tab's own keys come first; typing into a field is never disturbed.
final class Shortcuts {
    private final ShellModel model;
    private final TabStage stage;
    private final ShellView shell;

    Shortcuts(ShellModel model, TabStage stage, ShellView shell) {
        this.model = model;
        this.stage = stage;
        this.shell = shell;
    }

    void install(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        var used = event.isShortcutDown() ? withControl(event) : alone(event);
        if (used) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        var code = event.getCode();
        if (code.isDigitKey()) {
            model.selectNumber(code.getCode() - KeyCode.DIGIT0.getCode());
            return true;
        }
        return switch (code) {
            case F -> search();
            case Z -> undo(event);
            case N -> connect();
            default -> false;
        };
    }

    private boolean alone(KeyEvent event) {
        return switch (event.getCode()) {
            case F5 -> refresh();
            case SLASH -> !(event.getTarget() instanceof TextInputControl) && search();
            case ESCAPE -> closeSheet();
            default -> false;
        };
    }

    private boolean search() {
        stage.shown().ifPresent(TabView::focusSearch);
        return true;
    }

    private boolean connect() {
        shell.connect();
        return true;
    }

    private boolean refresh() {
        stage.shown().ifPresent(TabView::refresh);
        var current = model.connections().getCurrent();
        if (current != null) {
            model.connections().recount(current);
        }
        return true;
    }

    private boolean closeSheet() {
        var had = shell.hasSheet();
        shell.hideSheet();
        return had;
    }

    private boolean undo(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return false;
        }
        var done = model.lastDoneProperty().get();
        if (done != null) {
            done.undo().ifPresent(Runnable::run);
        }
        return true;
    }
}
