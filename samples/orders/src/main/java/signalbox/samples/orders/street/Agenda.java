package signalbox.samples.orders.street;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// What people around the shop are about to do, by time; at the same time in the order in which they planned it.
public final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::when).thenComparing(Entry::number));
    private long number;

    private record Entry(Instant when, long number, Runnable deed) {}

    /// Plans a deed.
    public void at(Instant when, Runnable deed) {
        entries.add(new Entry(when, ++number, deed));
    }

    /// Returns when the next deed is planned.
    public Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::when);
    }

    /// Does what is planned up to the time.
    public void doAll(Instant now) {
        while (entries.peek() instanceof Entry entry && !entry.when().isAfter(now)) {
            entries.remove();
            entry.deed().run();
        }
    }
}
