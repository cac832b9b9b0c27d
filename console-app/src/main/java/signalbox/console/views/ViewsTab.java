package signalbox.console.views;

import signalbox.console.api.ConsoleTab;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;

/// The tab *Views*.
public final class ViewsTab implements ConsoleTab {
    @Override
    public String id() {
        return "views";
    }

    @Override
    public String title() {
        return "Views";
    }

    @Override
    public String icon() {
        return "fth-layout";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public TabView open(TabContext context) {
        return new ViewsView(context, new ViewsModel(context));
    }
}
