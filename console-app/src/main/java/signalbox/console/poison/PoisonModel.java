package signalbox.console.poison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Quarantine;
import signalbox.bus.operation.DeletePoison;
import signalbox.bus.operation.GroupPoison;
import signalbox.bus.operation.InTurn;
import signalbox.bus.operation.ListPoison;
import signalbox.bus.operation.Operation;
import signalbox.bus.operation.PoisonGroup;
import signalbox.bus.operation.PoisonSelection;
import signalbox.bus.operation.RequeuePoison;
import signalbox.bus.operation.ShowQueue;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.TransferReport;
import signalbox.console.api.Job;
import signalbox.console.api.Loadable;
import signalbox.console.api.RunningJob;
import signalbox.console.api.TabContext;
import signalbox.console.api.detail.MessageRow;
import signalbox.console.api.ui.Search;

/// What the tab *Poison* knows: all poison messages that can be seen, grouped by cause; the chosen cause; the search.
final class PoisonModel {
    private static final int LIMIT = 10_000;

    /// All that was seen.
    ///
    /// @param groups causes, the largest first
    /// @param items newest failure first
    /// @param total how many there are in all
    /// @param why why not all are seen; empty when they are
    record Seen(List<PoisonGroup> groups, List<PoisonItem> items, Count total, String why) {}

    /// What the list shows of it.
    record Shown(
            Seen seen, List<PoisonItem> items, @Nullable PoisonGroup group) {}

    private final TabContext context;
    private final ReadOnlyObjectWrapper<Loadable<Shown>> shown = new ReadOnlyObjectWrapper<>(Loadable.loading());
    private @Nullable String group;
    private Search search = Search.parse("");
    private @Nullable RunningJob reading;

    PoisonModel(TabContext context) {
        this.context = context;
    }

    ReadOnlyObjectProperty<Loadable<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Reads everything again; the chosen cause stays chosen.
    void refresh() {
        var chosen = group;
        var wanted = search;
        start(Job.quiet("Read the poison messages", p -> filter(read(p), chosen, wanted)));
    }

    /// Shows the messages of one cause, or of all for null.
    void choose(@Nullable String key) {
        group = key;
        again();
    }

    /// Shows only the messages that the search wants.
    void search(Search wanted) {
        search = wanted;
        again();
    }

    private void again() {
        if (shown.get() instanceof Loadable.Ready<Shown> now) {
            var chosen = group;
            var wanted = search;
            start(Job.quiet(
                    "Filter the poison messages", p -> filter(now.value().seen(), chosen, wanted)));
        }
    }

    private void start(Job<Shown> job) {
        var before = reading;
        if (before != null) {
            before.cancel();
        }
        reading = context.tasks()
                .start(job.onDone(now -> shown.set(Loadable.ready(now)))
                        .onFailed(failure -> shown.set(Loadable.failed(failure))));
    }

    private Seen read(Progress progress) {
        var bus = context.bus();
        var groups = new GroupPoison(null).run(bus, progress);
        var quarantine = new Quarantine(bus.storage().blobs());
        var items = new ArrayList<PoisonItem>();
        for (var queue : new ListPoison().run(bus, progress)) {
            var listing = new ShowQueue(queue.queue(), LIMIT).run(bus, progress);
            for (var message : listing.messages()) {
                var history = quarantine.find(queue.origin(), message.message().body());
                items.add(new PoisonItem(MessageRow.of(queue.queue(), message), history.orElse(null)));
            }
        }
        items.sort((a, b) -> b.failed().compareTo(a.failed()));
        return new Seen(groups.groups(), items, groups.total(), groups.complete() ? "" : groups.why());
    }

    private static Shown filter(Seen seen, @Nullable String key, Search wanted) {
        var chosen = seen.groups().stream()
                .filter(g -> g.key().equals(key))
                .findFirst()
                .orElse(null);
        var ids = chosen == null ? Set.<String>of() : ids(chosen);
        var items = seen.items().stream()
                .filter(item -> chosen == null || ids.contains(item.id()))
                .filter(item -> wanted.isEmpty() || wanted.matches(item))
                .toList();
        return new Shown(seen, items, chosen);
    }

    private static Set<String> ids(PoisonGroup group) {
        var ids = new HashSet<String>();
        group.ids().forEach((queue, messages) -> messages.forEach(id -> ids.add(queue + "/" + id)));
        return ids;
    }

    /// Returns what sends these messages back to where they came from.
    Operation<?> requeue(List<PoisonItem> items) {
        return together("Requeue", items, (queue, ids) -> new RequeuePoison(queue, ids, null, 0));
    }

    /// Returns what deletes these messages, bodies kept in the journal.
    Operation<?> delete(List<PoisonItem> items) {
        return together("Delete", items, DeletePoison::new);
    }

    private interface Verb {
        Operation<TransferReport> on(String queue, PoisonSelection what);
    }

    private Operation<?> together(String deed, List<PoisonItem> items, Verb verb) {
        Map<String, Set<String>> byQueue = new LinkedHashMap<>();
        items.forEach(item -> byQueue.computeIfAbsent(item.row().queue(), q -> new LinkedHashSet<>())
                .add(item.row().shown().message().id()));
        var parts = new ArrayList<Operation<TransferReport>>();
        byQueue.forEach((queue, ids) -> parts.add(verb.on(origin(queue), selection(queue, ids))));
        return parts.size() == 1
                ? parts.getFirst()
                : new InTurn(deed + " " + items.size() + " messages from " + parts.size() + " queues", parts);
    }

    private static String origin(String poisonQueue) {
        return PoisonNames.originOf(poisonQueue).orElse(poisonQueue);
    }

    /// A whole cause is named by its key: its command line stays short.
    private PoisonSelection selection(String queue, Set<String> ids) {
        if (shown.get() instanceof Loadable.Ready<Shown> now) {
            var cause = now.value().group();
            if (cause != null && ids.equals(Set.copyOf(cause.ids().getOrDefault(queue, List.of())))) {
                return new PoisonSelection.Group(cause.key());
            }
        }
        return new PoisonSelection.Ids(ids);
    }
}
