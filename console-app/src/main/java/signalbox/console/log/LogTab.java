package signalbox.console.log;

import signalbox.console.api.ConsoleTab;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;

/// The tab *Domain log*.
public final class LogTab implements ConsoleTab {
    @Override
    public String id() {
        return "log";
    }

    @Override
    public String title() {
        return "Domain log";
    }

    @Override
    public String icon() {
        return "fth-list";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public TabView open(TabContext context) {
        return new LogView(context, new LogModel(context));
    }
}
