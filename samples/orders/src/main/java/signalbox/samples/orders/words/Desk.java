package signalbox.samples.orders.words;

import java.util.HashMap;
import java.util.Map;
import signalbox.bus.dispatch.Handler;

/// Who takes which command.
public final class Desk {
    private final Map<String, Handler> handlers = new HashMap<>();

    /// What is done with a command.
    @FunctionalInterface
    public interface Step<C> {
        /// Does it.
        ///
        /// @throws Exception when it cannot be done
        void handle(C command, Voice say) throws Exception;
    }

    /// Adds who takes a command.
    public <C extends Record> Desk on(Class<C> command, Step<C> step) {
        handlers.put(
                Words.contract(command),
                (item, context) -> step.handle(Words.read(item.payload(), command), new Voice(context)));
        return this;
    }

    /// Returns the handlers by contract.
    public Map<String, Handler> handlers() {
        return Map.copyOf(handlers);
    }
}
