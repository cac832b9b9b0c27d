package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Look;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Ticket;

/// One queue in a folder; [MessageFile] says how its messages are named, [FileTickets] how they are settled.
///
/// Every transition is one rename, so that a kill at any moment leaves each message in exactly one place. Bodies are
/// carried as they are, whatever encoding is asked for.
final class FileMessageQueue implements MessageQueue {
    private final String name;
    private final FileQueues all;
    private final Disk disk;

    FileMessageQueue(String name, FileQueues all, Disk disk) {
        this.name = name;
        this.all = all;
        this.disk = disk;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean exists() {
        return all.exists(name);
    }

    @Override
    public Count count() {
        var folder = all.existing(name);
        return Disk.attempt(
                "read", folder, () -> Count.exactly(QueueFolder.read(folder).size()));
    }

    @Override
    public Look look(int limit) {
        var folder = all.existing(name);
        return Disk.attempt("read", folder, () -> look(QueueFolder.read(folder), limit));
    }

    private Look look(QueueFolder queue, int limit) throws IOException {
        var seen = new ArrayList<Message>();
        var now = disk.now();
        int unreadable = 0;
        String why = "";
        for (var message : queue.messages()) {
            if (!message.visible(now)) {
                continue;
            }
            if (seen.size() == limit) {
                why = "only the first " + limit + " were asked for";
                break;
            }
            unreadable += read(message, seen) ? 0 : 1;
        }
        if (unreadable > 0) {
            why = unreadable + " of the first " + (seen.size() + unreadable) + " cannot be read";
        }
        return new Look(seen, Count.exactly(queue.size()), why.isEmpty(), why);
    }

    /// Returns false when the message is there and cannot be read.
    private static boolean read(MessageFile message, List<Message> seen) throws IOException {
        Disk.goOnUnlessInterrupted(message.path());
        try {
            seen.add(message.read());
            return true;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (NoSuchFileException e) {
            // Taken or finished by somebody else meanwhile.
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Ticket put(Outgoing message) {
        return Disk.attempt("written to", all.folder(name), () -> {
            var folder = all.make(name);
            var hiding = QueueFolder.hiding(folder);
            var now = disk.now();
            var id = MessageIds.next(now);
            if (message.hiddenFor().isZero()) {
                disk.write(hiding, message.body(), folder.resolve(id));
                return new Ticket(id, FileTickets.VISIBLE);
            }
            var receipt = MessageFile.hiddenName(id, 0, now, message.hiddenFor());
            disk.write(hiding, message.body(), hiding.resolve(receipt));
            return new Ticket(id, receipt);
        });
    }

    @Override
    public List<Delivery> take(int max, Duration lease) {
        var folder = all.existing(name);
        return Disk.attempt("taken from", folder, () -> {
            var queue = QueueFolder.read(folder);
            for (var orphan : queue.orphans()) {
                Disk.delete(orphan);
            }
            return take(queue, queue.messages(), max, lease);
        });
    }

    @Override
    public List<Delivery> take(Set<String> messageIds, Duration lease) {
        var folder = all.existing(name);
        return Disk.attempt("taken from", folder, () -> {
            var queue = QueueFolder.forIds(folder);
            var wanted = messageIds.stream()
                    .sorted()
                    .map(queue::find)
                    .flatMap(Optional::stream)
                    .toList();
            return take(queue, wanted, wanted.size(), lease);
        });
    }

    private List<Delivery> take(QueueFolder queue, List<MessageFile> wanted, int max, Duration lease)
            throws IOException {
        var taken = new ArrayList<Delivery>();
        boolean all = false;
        try {
            for (var message : wanted) {
                Disk.goOnUnlessInterrupted(message.path());
                if (taken.size() < max && message.visible(disk.now())) {
                    take(queue, message, lease).ifPresent(taken::add);
                }
            }
            all = true;
            return List.copyOf(taken);
        } finally {
            // Whoever is told of a failure has no tickets: give back what was taken before it.
            if (!all) {
                taken.forEach(Delivery::close);
            }
        }
    }

    private Optional<Delivery> take(QueueFolder queue, MessageFile message, Duration lease) throws IOException {
        disk.make(queue.hiding());
        var hidden =
                queue.hiding().resolve(MessageFile.hiddenName(message.id(), message.taken() + 1, disk.now(), lease));
        if (!Disk.rename(message.path(), hidden)) {
            return Optional.empty();
        }
        boolean read = false;
        try {
            var body = new MessageFile(message.id(), hidden, 0, message.taken() + 1).read();
            read = true;
            for (var mark : queue.marks(message.id())) {
                Disk.delete(mark);
            }
            return Optional.of(
                    new Delivery(this, body, new Ticket(message.id(), String.valueOf(hidden.getFileName()))));
        } finally {
            if (!read) {
                Disk.rename(hidden, message.path());
            }
        }
    }

    @Override
    public Settled complete(Ticket ticket) {
        return tickets().complete(ticket);
    }

    @Override
    public Settled reveal(Ticket ticket) {
        return tickets().reveal(ticket);
    }

    @Override
    public Ticket renew(Ticket ticket, Duration lease) {
        return tickets().renew(ticket, lease);
    }

    @Override
    public Ticket rewrite(Ticket ticket, Outgoing replacement) {
        return tickets().rewrite(ticket, replacement);
    }

    private FileTickets tickets() {
        return new FileTickets(name, all.existing(name), disk);
    }
}
