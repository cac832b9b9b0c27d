package signalbox.console.poison;

import signalbox.console.api.ConsoleTab;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;

/// The tab *Poison*.
public final class PoisonTab implements ConsoleTab {
    @Override
    public String id() {
        return "poison";
    }

    @Override
    public String title() {
        return "Poison";
    }

    @Override
    public String icon() {
        return "fth-alert-triangle";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public TabView open(TabContext context) {
        return new PoisonView(context, new PoisonModel(context));
    }
}
