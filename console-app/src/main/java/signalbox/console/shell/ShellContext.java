package signalbox.console.shell;

import java.util.List;
import java.util.function.Consumer;
import signalbox.bus.Bus;
import signalbox.bus.dispatch.Solution;
import signalbox.console.api.Dialogs;
import signalbox.console.api.Place;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabState;
import signalbox.console.api.Tasks;

/// What the shell hands to a tab.
record ShellContext(
        Bus bus,
        boolean readOnly,
        Tasks tasks,
        Dialogs dialogs,
        TabState state,
        List<Solution> solutions,
        Consumer<Place> opener)
        implements TabContext {
    @Override
    public void open(Place place) {
        opener.accept(place);
    }
}
