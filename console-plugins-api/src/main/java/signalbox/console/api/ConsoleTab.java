package signalbox.console.api;

/// The description of a tab: what the tab row shows before anybody opens it. One description MAY be opened many
/// times, once for each connection.
public interface ConsoleTab {
    /// Returns an id that no other tab has, such as `queues` or `com.acme.orders.map`.
    String id();

    /// Returns the title, one or two words in sentence case.
    String title();

    /// Returns the icon by its name in the Feather pack, such as `fth-inbox`; an unknown one shows a plain mark.
    String icon();

    /// Returns where the tab stands in the row: the built-in ones take 10 to 90, others SHOULD take 100 and more.
    default int order() {
        return 100;
    }

    /// Makes the view. Called on the JavaFX thread; MUST return at once and load its data through
    /// [TabContext#tasks].
    TabView open(TabContext context);
}
