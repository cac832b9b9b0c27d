package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.AtomicMoves;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Queues;

/// The queues in a folder: one folder each. A message moves between two of them by one rename.
final class FileQueues implements Queues, AtomicMoves {
    private final Path root;
    private final FileLayout layout;
    private final Disk disk;

    FileQueues(Path root, FileLayout layout, Disk disk) {
        this.root = root;
        this.layout = layout;
        this.disk = disk;
    }

    @Override
    public List<QueueSummary> list() {
        return Disk.attempt("listed", root, () -> {
            var summaries = new ArrayList<QueueSummary>();
            for (var queue : layout.queues().entrySet()) {
                var size = QueueFolder.read(queue.getValue()).size();
                summaries.add(new QueueSummary(queue.getKey(), Count.exactly(size)));
            }
            return List.copyOf(summaries);
        });
    }

    @Override
    public MessageQueue queue(String name) {
        return new FileMessageQueue(name, this, disk);
    }

    @Override
    public boolean create(String name) {
        var folder = layout.queueFolder(name);
        return Disk.attempt(
                "made",
                folder,
                () -> disk.alone(() -> {
                    boolean made = !Files.isDirectory(folder);
                    make(name);
                    return made;
                }));
    }

    @Override
    public Optional<AtomicMoves> atomicMoves() {
        return Optional.of(this);
    }

    @Override
    public boolean move(String fromQueue, String messageId, String toQueue) {
        var from = existing(fromQueue);
        return Disk.attempt("moved to " + toQueue, from, () -> {
            var found = QueueFolder.forIds(from);
            var message = found.find(messageId);
            if (message.isEmpty() || !message.get().visible(disk.now())) {
                return false;
            }
            var to = make(toQueue);
            boolean moved = disk.alone(() -> renamed(message.get(), toQueue, to));
            for (var mark : moved ? found.marks(messageId) : List.<Path>of()) {
                Disk.delete(mark);
            }
            disk.force(to);
            disk.force(from);
            return moved;
        });
    }

    private static boolean renamed(MessageFile message, String toQueue, Path to) throws IOException {
        var target = QueueFolder.forIds(to);
        if (target.find(message.id()).isPresent()) {
            throw new BusException.Conflict(
                    "SB-4093",
                    "Queue '" + toQueue + "' holds a message '" + message.id() + "' already.",
                    "Look at both messages; nothing was moved.");
        }
        // What an earlier stay in this queue has left: takings are counted anew after a move.
        for (var mark : target.marks(message.id())) {
            Disk.delete(mark);
        }
        return Disk.rename(message.path(), to.resolve(message.id()));
    }

    /// Returns where the queue is, or is to be made.
    Path folder(String queue) {
        return layout.queueFolder(queue);
    }

    /// Returns whether the queue is there.
    boolean exists(String queue) {
        var folder = layout.queueFolder(queue);
        return Disk.attempt("looked at", folder, () -> layout.isQueue(folder));
    }

    /// Returns the folder of a queue.
    Path existing(String queue) {
        if (!exists(queue)) {
            throw new BusException.Missing(
                    "SB-4041",
                    "There is no queue '" + queue + "' in " + root + ".",
                    "Look at the list of queues, or put a message to make it.");
        }
        return layout.queueFolder(queue);
    }

    /// Makes the folder of a queue where it is missing, with the place for hidden messages: that marks it as a queue.
    Path make(String queue) throws IOException {
        var folder = layout.queueFolder(queue);
        if (!layout.mayBeQueue(folder)) {
            throw new BusException.Refused(
                    "SB-4034",
                    "'" + queue + "' in " + root + " is a folder of views, blobs or tapes, or named like one.",
                    "Choose another name for the queue; nothing was written.");
        }
        disk.make(QueueFolder.hiding(folder));
        return folder;
    }
}
