package signalbox.console.plugins;

import javafx.scene.layout.Region;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.Failure;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;
import signalbox.console.dialogs.FailureSheet;

/// Opens tabs so that one that fails shows a report in its place and harms nobody else.
public final class TabDoor {
    private TabDoor() {}

    /// Opens a tab; a tab that throws is replaced by its report.
    public static TabView open(ConsoleTab tab, TabContext context) {
        try {
            return tab.open(context);
        } catch (Exception | LinkageError e) {
            return new Report(new TabReport(tab, Failure.of(e), () -> FailureSheet.copy(Failure.of(e))));
        }
    }

    /// What stands in the place of a tab that could not be opened.
    private record Report(Region region) implements TabView {}
}
