package signalbox.console.api;

/// Where a link leads.
///
/// @param tab the id of a tab: `queues`, `poison`, `views`, `log`, or a plug-in's
/// @param path what to open in it: a queue, a view type, a tape; empty for the tab's start
/// @param search what to search for there; empty for nothing
public record Place(String tab, String path, String search) {
    /// Returns the start of a tab.
    public static Place tab(String id) {
        return new Place(id, "", "");
    }
}
