package signalbox.console.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.console.api.ConsoleTab;
import signalbox.console.connections.ConnectionsModel;
import signalbox.console.dialogs.BusDialogs.Done;
import signalbox.console.settings.Settings;

/// What the window knows: the tabs, the one that is shown, the connections, what was done last. For the JavaFX
/// thread.
public final class ShellModel {
    private static final String GROUP = "window";

    private final ConnectionsModel connections;
    private final Settings settings;
    private final ObservableList<ConsoleTab> tabs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ConsoleTab> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Done> lastDone = new ReadOnlyObjectWrapper<>();

    public ShellModel(ConnectionsModel connections, Settings settings, List<ConsoleTab> tabs) {
        this.connections = connections;
        this.settings = settings;
        this.tabs.setAll(
                tabs.stream().sorted(Comparator.comparingInt(ConsoleTab::order)).toList());
        if (!tabs.isEmpty()) {
            var last = settings.get(GROUP, "tab", "");
            selected.set(tab(last).orElse(this.tabs.getFirst()));
        }
    }

    /// Returns the connections.
    public ConnectionsModel connections() {
        return connections;
    }

    /// Returns the settings.
    public Settings settings() {
        return settings;
    }

    /// Returns the tabs in their order.
    public ObservableList<ConsoleTab> tabs() {
        return FXCollections.unmodifiableObservableList(tabs);
    }

    /// Returns the tab that is shown.
    public ReadOnlyObjectProperty<@Nullable ConsoleTab> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Returns what was done last, for the status bar.
    public ReadOnlyObjectProperty<@Nullable Done> lastDoneProperty() {
        return lastDone.getReadOnlyProperty();
    }

    /// Returns a tab by its id.
    public Optional<ConsoleTab> tab(String id) {
        return tabs.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /// Shows a tab.
    public void select(ConsoleTab tab) {
        selected.set(tab);
        settings.put(GROUP, "tab", tab.id());
    }

    /// Shows the tab with the id, if there is one.
    public void select(String id) {
        tab(id).ifPresent(this::select);
    }

    /// Shows the n-th tab, the first being 1, if there is one.
    public void selectNumber(int number) {
        if (number >= 1 && number <= tabs.size()) {
            select(tabs.get(number - 1));
        }
    }

    /// Learns that an operation changed something; the counts are read again.
    void done(Done what) {
        lastDone.set(what);
        var current = connections.getCurrent();
        if (current != null) {
            connections.recount(current);
        }
    }
}
