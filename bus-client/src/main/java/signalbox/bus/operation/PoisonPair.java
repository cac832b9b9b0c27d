package signalbox.bus.operation;

import java.util.List;
import java.util.Set;
import signalbox.bus.Bus;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.Selection;

/// A poison queue and the queue its messages came from.
record PoisonPair(String queue, String origin) {
    /// Reads what an operator wrote: either name of the pair.
    static PoisonPair of(String name) {
        return PoisonNames.originOf(name)
                .map(origin -> new PoisonPair(name, origin))
                .orElseGet(() -> new PoisonPair(PoisonNames.poisonOf(name), name));
    }

    /// Returns the pair if its poison queue is there.
    ///
    /// @throws BusException.Missing when it is not
    static PoisonPair existing(Bus bus, String name) {
        var pair = of(name);
        if (!bus.storage().queues().queue(pair.queue()).exists()) {
            throw new BusException.Missing(
                    "SB-4047",
                    "There is no poison queue " + pair.queue() + ".",
                    "List the poison queues to see what there is.");
        }
        return pair;
    }

    /// Returns the messages that are meant.
    ///
    /// @throws BusException.Missing when there is no such group
    Selection select(Bus bus, PoisonSelection what) {
        return switch (what) {
            case PoisonSelection.All all -> Selection.all();
            case PoisonSelection.Ids some -> Selection.of(some.ids());
            case PoisonSelection.Group group -> Selection.of(ids(bus, group.key()));
        };
    }

    private Set<String> ids(Bus bus, String key) {
        return new GroupPoison(queue)
                .run(bus, Progress.none()).groups().stream()
                        .filter(g -> g.key().equals(key))
                        .findFirst()
                        .map(g -> Set.copyOf(g.ids().getOrDefault(queue, List.of())))
                        .orElseThrow(() -> new BusException.Missing(
                                "SB-4048",
                                "There is no group '" + key + "' in " + queue + ".",
                                "List the groups: the messages may have been moved meanwhile."));
    }

    static Words words(String verb, String bus, String queue, PoisonSelection what) {
        var words = new Words("poison", verb, bus, queue);
        return switch (what) {
            case PoisonSelection.All all -> words.word("--all");
            case PoisonSelection.Ids some ->
                words.word("--id").words(some.ids().stream().sorted().toList());
            case PoisonSelection.Group group -> words.option("--group", group.key());
        };
    }
}
