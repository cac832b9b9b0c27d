package signalbox.bus.azure;

import com.azure.core.util.Context;
import com.azure.storage.queue.QueueClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Ticket;

/// Settles tickets of one queue, also when the answer of the first try was lost.
///
/// A delete or an update whose answer was lost is tried once more. What the second try meets tells what the first one
/// did: a message that is gone was deleted by us, a receipt that is void was used by us.
final class AzureTickets {
    private final String queue;
    private final AzureClients clients;
    private final AzureCalls calls;

    AzureTickets(String queue, AzureClients clients, AzureCalls calls) {
        this.queue = queue;
        this.clients = clients;
        this.calls = calls;
    }

    Settled complete(Ticket ticket) {
        try {
            return delete(ticket);
        } catch (BusException.Unavailable e) {
            mustBeLost(e);
            var second = delete(ticket);
            return second == Settled.GONE ? Settled.DONE : second;
        }
    }

    Settled reveal(Ticket ticket) {
        try {
            return show(ticket);
        } catch (BusException.Unavailable e) {
            mustBeLost(e);
            var second = show(ticket);
            return second == Settled.TAKEN ? Settled.DONE : second;
        }
    }

    /// Hides the message for a time, and gives it another text if there is one.
    ///
    /// @throws BusException.Conflict when the message is not ours, or may not be: the answer with the new receipt
    /// was lost
    Ticket update(Ticket ticket, @Nullable String text, Duration hidden) {
        try {
            return updated(ticket, text, hidden, "it was taken by somebody else");
        } catch (BusException.Unavailable e) {
            mustBeLost(e);
            return updated(ticket, text, hidden, "the answer with its new ticket was lost");
        }
    }

    private Ticket updated(Ticket ticket, @Nullable String text, Duration hidden, String mismatch) {
        try {
            return calls.run(what(ticket), () -> change(ticket, text, hidden));
        } catch (BusException e) {
            throw switch (met(ticket, e)) {
                case DONE -> e;
                case GONE -> notOurs(ticket, "it is gone");
                case TAKEN -> notOurs(ticket, mismatch);
            };
        }
    }

    private Settled delete(Ticket ticket) {
        return settled(
                ticket,
                () -> client().deleteMessageWithResponse(
                                ticket.messageId(), ticket.receipt(), AzureCalls.DEADLINE, Context.NONE));
    }

    private Settled show(Ticket ticket) {
        return settled(ticket, () -> change(ticket, null, Duration.ZERO));
    }

    private Ticket change(Ticket ticket, @Nullable String text, Duration hidden) {
        var receipt = client().updateMessageWithResponse(
                        ticket.messageId(), ticket.receipt(), text, hidden, AzureCalls.DEADLINE, Context.NONE)
                .getValue()
                .getPopReceipt();
        return new Ticket(ticket.messageId(), receipt);
    }

    private Settled settled(Ticket ticket, Runnable call) {
        try {
            calls.run(what(ticket), () -> {
                call.run();
                return true;
            });
            return Settled.DONE;
        } catch (BusException e) {
            var met = met(ticket, e);
            if (met == Settled.DONE) {
                throw e;
            }
            return met;
        }
    }

    /// Returns what the error says of the ticket; `DONE` when it says nothing of it.
    private Settled met(Ticket ticket, BusException thrown) {
        return switch (AzureCalls.codeOf(thrown)) {
            case "MessageNotFound" -> Settled.GONE;
            case "PopReceiptMismatch" -> Settled.TAKEN;
            default -> Settled.DONE;
        };
    }

    private static void mustBeLost(BusException.Unavailable thrown) {
        if (!thrown.code().equals(AzureCalls.LOST)) {
            throw thrown;
        }
    }

    private BusException.Conflict notOurs(Ticket ticket, String why) {
        return new BusException.Conflict(
                "SB-4094",
                what(ticket) + " is no longer ours: " + why + ".",
                "Leave it to whoever has it, and look at the queue again.");
    }

    private QueueClient client() {
        return clients.changeQueues().getQueueClient(QueueNames.checked(queue));
    }

    private String what(Ticket ticket) {
        return "Message '" + ticket.messageId() + "' of queue '" + queue + "'";
    }
}
