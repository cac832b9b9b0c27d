package signalbox.console;

import java.util.List;
import java.util.stream.Stream;
import signalbox.console.api.ConsoleTab;
import signalbox.console.dialogs.FilePicker;
import signalbox.console.log.LogTab;
import signalbox.console.plugins.PluginFolder;
import signalbox.console.poison.PoisonTab;
import signalbox.console.queues.QueuesTab;
import signalbox.console.views.ViewsTab;

/// Makes the parts that only the window needs.
final class WindowParts {
    private WindowParts() {}

    /// Returns the built-in tabs.
    static List<ConsoleTab> tabs() {
        return List.of(new QueuesTab(), new PoisonTab(), new ViewsTab(), new LogTab());
    }

    /// Makes the parts of a window.
    static Console.Parts of(Workshop workshop, FilePicker files) {
        var plugins = PluginFolder.load(workshop.folders().plugins());
        var keychain = workshop.keychain();
        return new Console.Parts(
                workshop.settings(),
                workshop.buses(keychain),
                keychain,
                files,
                Stream.concat(tabs().stream(), plugins.tabs().stream()).toList(),
                Stream.concat(workshop.solutions().stream(), plugins.solutions().stream())
                        .toList(),
                plugins.failures(),
                workshop.clock());
    }
}
