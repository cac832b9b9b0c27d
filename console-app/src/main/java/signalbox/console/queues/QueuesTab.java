package signalbox.console.queues;

import signalbox.console.api.ConsoleTab;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;

/// The tab *Queues*.
public final class QueuesTab implements ConsoleTab {
    @Override
    public String id() {
        return "queues";
    }

    @Override
    public String title() {
        return "Queues";
    }

    @Override
    public String icon() {
        return "fth-inbox";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public TabView open(TabContext context) {
        return new QueuesView(context, new QueuesModel(context));
    }
}
