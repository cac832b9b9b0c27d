package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Ticket;

/// Settles the messages of one queue. The receipt is the name of the hidden file: it is ours as long as it is called
/// so, for whoever takes it gives it another name.
final class FileTickets {
    /// The receipt of a message that was put visible: good until somebody takes it.
    static final String VISIBLE = "visible";

    private static final Duration WHILE_REPLACING = Duration.ofSeconds(30);

    private final String queue;
    private final Path folder;
    private final Path hiding;
    private final Disk disk;

    FileTickets(String queue, Path folder, Disk disk) {
        this.queue = queue;
        this.folder = folder;
        this.hiding = QueueFolder.hiding(folder);
        this.disk = disk;
    }

    Settled complete(Ticket ticket) {
        return Disk.attempt("removed", path(ticket), () -> {
            var mine = mine(ticket);
            if (mine.isPresent() && Disk.delete(mine.get().path())) {
                disk.force(hiding);
                return Settled.DONE;
            }
            return whoHas(ticket.messageId());
        });
    }

    Settled reveal(Ticket ticket) {
        return Disk.attempt("given back", path(ticket), () -> {
            boolean done = ticket.receipt().equals(VISIBLE)
                    ? isUntouched(ticket.messageId())
                    : disk.alone(() -> shown(mine(ticket)));
            disk.force(folder);
            return done ? Settled.DONE : whoHas(ticket.messageId());
        });
    }

    Ticket renew(Ticket ticket, Duration lease) {
        return Disk.attempt("renewed", path(ticket), () -> {
            var mine = mine(ticket);
            if (mine.isPresent()) {
                var name = MessageFile.hiddenName(ticket.messageId(), mine.get().taken(), disk.now(), lease);
                if (Disk.rename(mine.get().path(), hiding.resolve(name))) {
                    return new Ticket(ticket.messageId(), name);
                }
            }
            throw noLongerOurs(ticket.messageId());
        });
    }

    /// Replaces the file while it is hidden from everybody, then gives it its new name; killed between the two, the new
    /// body is there under the old ticket.
    Ticket rewrite(Ticket ticket, Outgoing replacement) {
        return Disk.attempt("changed", path(ticket), () -> {
            var mine = mine(ticket);
            if (mine.isPresent() && mine.get().visible(disk.now().plus(WHILE_REPLACING))) {
                mine = mine(renew(mine.get().ticket(), WHILE_REPLACING.multipliedBy(2)));
            }
            if (mine.isEmpty() || !Files.exists(mine.get().path())) {
                throw noLongerOurs(ticket.messageId());
            }
            return replaced(mine.get(), replacement);
        });
    }

    private Ticket replaced(MessageFile mine, Outgoing replacement) throws IOException {
        disk.write(hiding, replacement.body(), mine.path());
        var hidden = renew(mine.ticket(), replacement.hiddenFor());
        if (!replacement.hiddenFor().isZero()) {
            return hidden;
        }
        reveal(hidden);
        return new Ticket(mine.id(), VISIBLE);
    }

    /// Returns the hidden file of the ticket, which may be gone when it is used.
    private Optional<MessageFile> mine(Ticket ticket) throws IOException {
        if (!FileLayout.isPlain(ticket.messageId()) || !FileLayout.isPlain(ticket.receipt())) {
            return Optional.empty();
        }
        return ticket.receipt().equals(VISIBLE)
                ? claimed(ticket.messageId())
                : MessageFile.hidden(hiding.resolve(ticket.receipt()), ticket.receipt())
                        .filter(message -> message.id().equals(ticket.messageId()));
    }

    /// Hides a visible message that nobody took so far. It counts as visible all the while, for should we be killed.
    private Optional<MessageFile> claimed(String id) throws IOException {
        disk.make(hiding);
        var name = MessageFile.hiddenName(id, 0, disk.now(), Duration.ZERO);
        var claim = hiding.resolve(name);
        if (!isUntouched(id) || !Disk.rename(folder.resolve(id), claim)) {
            return Optional.empty();
        }
        // Taken and given back between the two steps: then it is not ours any more.
        if (QueueFolder.forIds(folder).taken(id) > 0) {
            Disk.rename(claim, folder.resolve(id));
            return Optional.empty();
        }
        return MessageFile.hidden(claim, name);
    }

    private boolean isUntouched(String id) throws IOException {
        return QueueFolder.forIds(folder)
                .find(id)
                .filter(message -> !message.isHiddenFile() && message.taken() == 0)
                .isPresent();
    }

    /// Makes a hidden message visible. How often it was taken is remembered first.
    private boolean shown(Optional<MessageFile> mine) throws IOException {
        if (mine.isEmpty() || !Files.exists(mine.get().path())) {
            return false;
        }
        var message = mine.get();
        var target = folder.resolve(message.id());
        if (Files.exists(target)) {
            throw new BusException.Conflict(
                    "SB-4093",
                    "Queue '" + queue + "' shows another message '" + message.id() + "' meanwhile.",
                    "Look at both messages; ours stays hidden.");
        }
        if (message.taken() > 0) {
            QueueFolder.remember(hiding, message);
        }
        return Disk.rename(message.path(), target);
    }

    /// Looks twice at what is hidden: the message may be on its way from there.
    private Settled whoHas(String id) throws IOException {
        for (int looks = 0; looks < 2; looks++) {
            if (QueueFolder.forIds(folder).find(id).isPresent()) {
                return Settled.TAKEN;
            }
        }
        return Settled.GONE;
    }

    private BusException.Conflict noLongerOurs(String id) throws IOException {
        return new BusException.Conflict(
                "SB-4094",
                "Message '" + id + "' of queue '" + queue + "' is no longer ours: it is "
                        + (whoHas(id) == Settled.GONE ? "gone." : "taken by somebody else."),
                "Leave it to whoever has it, and look at the queue again.");
    }

    private Path path(Ticket ticket) {
        return FileLayout.isPlain(ticket.messageId()) ? folder.resolve(ticket.messageId()) : folder;
    }
}
