package signalbox.bus.operation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.dispatch.FailureHistory;
import signalbox.bus.dispatch.Quarantine;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Progress;

/// Groups poison messages by cause: by the exception and where it was thrown, where the bus kept that beside the
/// message; else by what can be told from the bytes, and the group says that the reason is not known.
///
/// @param queue the poison queue or its origin; absent means all of them
public record GroupPoison(@Nullable String queue) implements Operation<PoisonGroups> {
    /// So many bodies fit into a small heap.
    private static final int LOOKED_AT = 20_000;

    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("Group the poison messages");
    }

    @Override
    public PoisonGroups run(Bus bus, Progress progress) {
        var work = new Grouping(bus, progress);
        if (queue != null) {
            work.read(PoisonPair.existing(bus, queue));
        } else {
            for (var row : new ListPoison().run(bus, progress)) {
                work.read(new PoisonPair(row.queue(), row.origin()));
            }
        }
        return work.groups();
    }

    @Override
    public List<String> command(String bus) {
        return new Words("poison", "groups", bus).word(queue).list();
    }

    private static final class Grouping {
        private final MessageBodies bodies;
        private final Bus bus;
        private final Quarantine quarantine;
        private final Progress progress;
        private final Map<String, CauseBuilder> causes = new LinkedHashMap<>();
        private Count total = Count.exactly(0);
        private long done;
        private String why = "";

        Grouping(Bus bus, Progress progress) {
            this.bus = bus;
            this.bodies = new MessageBodies(bus);
            this.quarantine = new Quarantine(bus.storage().blobs());
            this.progress = progress;
        }

        void read(PoisonPair pair) {
            var look = bus.storage().queues().queue(pair.queue()).look(LOOKED_AT);
            total = new Count(
                    total.value() + look.total().value(),
                    total.exact() && look.total().exact());
            if (!look.complete() && why.isEmpty()) {
                why = look.why();
            }
            for (var message : look.messages()) {
                add(pair, message);
                progress.at(++done, total.value());
            }
        }

        private void add(PoisonPair pair, Message message) {
            var decoded = bodies.show(message).decoded();
            var history = history(pair, message);
            var cause = Cause.of(Optional.ofNullable(history), decoded);
            var group = causes.computeIfAbsent(cause.key(), k -> new CauseBuilder(cause));
            group.add(pair.queue(), message.id(), decoded);
            if (history == null) {
                group.failed(message.inserted(), message.inserted());
            } else {
                group.failed(history.firstFailed(), history.lastFailed());
            }
        }

        /// A record that cannot be read tells as little as none.
        private @Nullable FailureHistory history(PoisonPair pair, Message message) {
            try {
                return quarantine.find(pair.origin(), message.body()).orElse(null);
            } catch (BusException.Damaged e) {
                progress.note(e.what());
                return null;
            }
        }

        PoisonGroups groups() {
            var largest =
                    Comparator.comparingLong(PoisonGroup::count).reversed().thenComparing(PoisonGroup::key);
            var groups = causes.values().stream()
                    .map(CauseBuilder::build)
                    .sorted(largest)
                    .toList();
            return new PoisonGroups(groups, total, why.isEmpty(), why);
        }
    }
}
