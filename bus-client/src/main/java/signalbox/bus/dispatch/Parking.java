package signalbox.bus.dispatch;

import java.time.Duration;
import java.util.Optional;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PoisonNames;
import signalbox.bus.storage.Storage;

/// What happens to messages that fail: their history is written first, then they wait or move.
final class Parking {
    /// What became of a message.
    enum Outcome {
        HANDLED,
        RETRYING,
        PARKED
    }

    private final Storage storage;
    private final Quarantine quarantine;
    private final Policy policy;

    Parking(Storage storage, Policy policy) {
        this.storage = storage;
        this.quarantine = new Quarantine(storage.blobs());
        this.policy = policy;
    }

    /// Returns whether the message was taken far more often than it failed.
    boolean isDeadly(MessageQueue queue, Message message) {
        var taken = message.dequeueCount() - 1;
        if (taken <= policy.mostUnfinished()) {
            return false;
        }
        return taken - known(queue, message).map(FailureHistory::tries).orElse(0) > policy.mostUnfinished();
    }

    /// Writes a failed attempt down; then the message waits for the next, or is parked after the last.
    Outcome failed(MessageQueue queue, Delivery delivery, Failure failure) {
        var history = after(queue, delivery.message(), failure);
        if (history.tries() >= policy.attempts()) {
            return park(queue, delivery, history);
        }
        quarantine.write(queue.name(), delivery.message().body(), history);
        pause(delivery, policy.waitAfter(history.tries()));
        return Outcome.RETRYING;
    }

    /// Parks a message after this failure, however often it failed before.
    Outcome park(MessageQueue queue, Delivery delivery, Failure failure) {
        return park(queue, delivery, after(queue, delivery.message(), failure));
    }

    /// Forgets the failures of a message that is done.
    void forget(MessageQueue queue, Message message) {
        quarantine.forget(queue.name(), message.body());
    }

    private Outcome park(MessageQueue queue, Delivery delivery, FailureHistory history) {
        var message = delivery.message();
        quarantine.write(queue.name(), message.body(), history.park());
        storage.queues()
                .queue(PoisonNames.poisonOf(queue.name()))
                .put(new Outgoing(message.body(), message.encoding(), Duration.ZERO));
        delivery.complete();
        return Outcome.PARKED;
    }

    private static void pause(Delivery delivery, Duration wait) {
        if (wait.isPositive()) {
            delivery.renew(wait);
            delivery.keep();
        } else {
            delivery.release();
        }
    }

    private FailureHistory after(MessageQueue queue, Message message, Failure failure) {
        return known(queue, message)
                .map(history -> history.then(failure))
                .orElseGet(() -> FailureHistory.first(failure));
    }

    /// A history that cannot be read must not hold the message up: a new one takes its place.
    private Optional<FailureHistory> known(MessageQueue queue, Message message) {
        try {
            return quarantine.find(queue.name(), message.body());
        } catch (BusException.Damaged e) {
            return Optional.empty();
        }
    }
}
