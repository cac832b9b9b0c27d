package signalbox.console.queues;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.bus.operation.ExportQueue;
import signalbox.bus.operation.ListQueues;
import signalbox.bus.operation.MoveMessages;
import signalbox.bus.operation.Operation;
import signalbox.bus.operation.PurgeQueue;
import signalbox.bus.operation.QueueListing;
import signalbox.bus.operation.QueueRow;
import signalbox.bus.operation.ShowQueue;
import signalbox.bus.storage.Count;
import signalbox.bus.transfer.Selection;
import signalbox.console.api.Job;
import signalbox.console.api.Loadable;
import signalbox.console.api.RunningJob;
import signalbox.console.api.TabContext;
import signalbox.console.api.detail.MessageRow;
import signalbox.console.api.ui.Search;

/// What the tab *Queues* knows: the queues, the chosen one, its messages as far as they can be seen, the search.
final class QueuesModel {
    /// How many messages one look asks for; a medium MAY show fewer.
    static final int LIMIT = 10_000;

    /// The messages of a queue.
    ///
    /// @param rows those that the search wants, oldest first
    /// @param listing all that were seen
    record Messages(List<MessageRow> rows, List<MessageRow> all, QueueListing listing) {
        /// Returns the foot of the list: how many of how many.
        String count() {
            var shown = rows.size() == all.size() ? "" : String.format("%,d of ", rows.size());
            return shown + (listing.complete() ? complete() : String.format("%,d of %s", all.size(), total()));
        }

        private String complete() {
            return String.format("%,d", all.size()) + (all.size() == 1 ? " message" : " messages");
        }

        private String total() {
            Count total = listing.total();
            return (total.exact() ? "" : "about ") + String.format("%,d", total.value());
        }

        /// Returns why it is not all.
        String note() {
            return listing.complete() ? "complete" : listing.why();
        }
    }

    private final TabContext context;
    private final ReadOnlyObjectWrapper<Loadable<List<QueueRow>>> queues =
            new ReadOnlyObjectWrapper<>(Loadable.loading());
    private final ReadOnlyStringWrapper queue = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Loadable<Messages>> messages = new ReadOnlyObjectWrapper<>(Loadable.loading());
    private Search search = Search.parse("");
    private @Nullable RunningJob reading;

    QueuesModel(TabContext context) {
        this.context = context;
        queue.set(context.state().get("queue", ""));
    }

    ReadOnlyObjectProperty<Loadable<List<QueueRow>>> queuesProperty() {
        return queues.getReadOnlyProperty();
    }

    ReadOnlyStringProperty queueProperty() {
        return queue.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Messages>> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    /// Reads the queues again, and the messages of the chosen one.
    void refresh() {
        context.tasks()
                .start(Job.quiet("List the queues", p -> new ListQueues().run(context.bus(), p))
                        .onDone(this::showQueues)
                        .onFailed(failure -> queues.set(Loadable.failed(failure))));
    }

    private void showQueues(List<QueueRow> rows) {
        queues.set(Loadable.ready(rows));
        var known = rows.stream().anyMatch(row -> row.name().equals(queue.get()));
        if (!known && !rows.isEmpty()) {
            queue.set(rows.getFirst().name());
        }
        if (!rows.isEmpty()) {
            read();
        }
    }

    /// Looks at another queue.
    void select(String name) {
        if (!name.equals(queue.get())) {
            queue.set(name);
            context.state().put("queue", name);
            messages.set(Loadable.loading());
            read();
        }
    }

    /// Shows only the messages that the search wants.
    void search(Search wanted) {
        search = wanted;
        if (messages.get() instanceof Loadable.Ready<Messages> ready) {
            var shown = ready.value();
            start(Job.quiet("Search " + queue.get(), p -> found(shown.listing(), shown.all(), wanted)));
        }
    }

    private void read() {
        var name = queue.get();
        var wanted = search;
        start(Job.quiet("Read " + name, p -> {
            var listing = new ShowQueue(name, LIMIT).run(context.bus(), p);
            var all =
                    listing.messages().stream().map(m -> MessageRow.of(name, m)).toList();
            return found(listing, all, wanted);
        }));
    }

    /// A newer look overtakes an older one.
    private void start(Job<Messages> job) {
        var before = reading;
        if (before != null) {
            before.cancel();
        }
        reading = context.tasks()
                .start(job.onDone(found -> messages.set(Loadable.ready(found)))
                        .onFailed(failure -> messages.set(Loadable.failed(failure))));
    }

    private static Messages found(QueueListing listing, List<MessageRow> all, Search wanted) {
        var rows = wanted.isEmpty() ? all : all.stream().filter(wanted::matches).toList();
        return new Messages(rows, all, listing);
    }

    /// Returns the queues to which messages of the chosen one can be moved.
    List<String> targets() {
        return queues.get() instanceof Loadable.Ready<List<QueueRow>> ready
                ? ready.value().stream()
                        .map(QueueRow::name)
                        .filter(name -> !name.equals(queue.get()))
                        .toList()
                : List.of();
    }

    /// Returns what moves the messages with these ids, or all when there are none.
    Operation<?> move(Set<String> messageIds, String target) {
        return new MoveMessages(
                queue.get(), messageIds.isEmpty() ? new Selection.All() : new Selection.Ids(messageIds), target);
    }

    /// Returns what empties the chosen queue.
    Operation<?> purge() {
        return new PurgeQueue(queue.get());
    }

    /// Returns what writes the chosen queue's messages to a folder.
    Operation<?> export(java.nio.file.Path folder) {
        return new ExportQueue(queue.get(), folder);
    }

    /// Returns what shows the chosen queue's messages, for its command line.
    Operation<?> command() {
        return new ShowQueue(queue.get(), LIMIT);
    }

    /// Returns the chosen queue's row.
    Optional<QueueRow> chosen() {
        return queues.get() instanceof Loadable.Ready<List<QueueRow>> ready
                ? ready.value().stream()
                        .filter(r -> r.name().equals(queue.get()))
                        .findFirst()
                : Optional.empty();
    }
}
