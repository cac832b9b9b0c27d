package signalbox.console.api;

import javafx.scene.layout.Region;

/// An open tab. All methods are called on the JavaFX thread.
public interface TabView {
    /// Returns what the tab shows; the same region at every call.
    Region region();

    /// The tab became visible. SHOULD refresh what is older than a few seconds.
    default void shown() {}

    /// The user asks for fresh data (`F5`).
    default void refresh() {}

    /// The user wants to search in the list (`Ctrl+F`, `/`): put the focus into the search field.
    default void focusSearch() {}

    /// Somebody links here: show the place, as far as it is known here.
    default void go(Place place) {}

    /// The tab is closed for good; work it started MAY still run.
    default void close() {}
}
