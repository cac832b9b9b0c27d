package signalbox.console.connections;

import signalbox.bus.Bus;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.TapeSummary;

/// What the rail shows beside a connection: one snapshot.
///
/// @param queues how many queues that are not for poison
/// @param poison how many poison messages in all
/// @param views how many view documents, as far as counting them is cheap
/// @param records how many records in all tapes
public record BusCounts(int queues, Count poison, Count views, long records) {
    /// Reads the counts of a bus. Blocks.
    static BusCounts of(Bus bus) {
        var queues = bus.storage().queues().list();
        var poison = queues.stream()
                .filter(q -> PoisonNames.isPoison(q.name()))
                .map(QueueSummary::count)
                .reduce(Count.exactly(0), BusCounts::sum);
        var live = (int)
                queues.stream().filter(q -> !PoisonNames.isPoison(q.name())).count();
        var views = bus.views().types(false).stream()
                .map(type -> type.count() == null ? Count.about(0) : type.count())
                .reduce(Count.exactly(0), BusCounts::sum);
        var tapes = bus.storage().tapes();
        var records = tapes.list().stream()
                .map(TapeSummary::name)
                .mapToLong(name -> tapes.tape(name).state().records())
                .sum();
        return new BusCounts(live, poison, views, records);
    }

    private static Count sum(Count a, Count b) {
        return new Count(a.value() + b.value(), a.exact() && b.exact());
    }

    /// Returns a count as the rail writes it: `~` before an estimate.
    public static String text(Count count) {
        return (count.exact() ? "" : "~") + String.format("%,d", count.value());
    }
}
