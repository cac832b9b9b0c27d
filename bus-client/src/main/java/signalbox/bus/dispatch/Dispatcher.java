package signalbox.bus.dispatch;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.bus.dispatch.Parking.Outcome;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Delivery;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Storage;

/// Takes messages from queues and hands them to a solution's handlers, one at a time.
///
/// At least once: a message leaves its queue only after what its handler said is stored. What fails is tried again
/// after a pause, and after the last attempt moved to the poison queue with its exact bytes and its history; what no
/// codec can read goes there at once. A kill between any two steps leaves a message in its queue, in the poison
/// queue, or in both; never in none. For use by one thread; many workers MAY share a medium.
public final class Dispatcher {
    private final Storage storage;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Map<String, Handler> handlers;
    private final Policy policy;
    private final Parking parking;

    /// @param handlers by contract name
    public Dispatcher(
            Storage storage, Outbox outbox, InstantSource clock, Map<String, Handler> handlers, Policy policy) {
        this.storage = storage;
        this.outbox = outbox;
        this.clock = clock;
        this.handlers = Map.copyOf(handlers);
        this.policy = policy;
        this.parking = new Parking(storage, policy);
    }

    /// What became of some messages.
    ///
    /// @param handled how many are done
    /// @param retrying how many failed and wait to be tried again
    /// @param parked how many were moved to the poison queue
    public record Batch(int handled, int retrying, int parked) {
        /// Returns how many messages were taken.
        public int taken() {
            return handled + retrying + parked;
        }

        private Batch plus(Outcome outcome) {
            return switch (outcome) {
                case HANDLED -> new Batch(handled + 1, retrying, parked);
                case RETRYING -> new Batch(handled, retrying + 1, parked);
                case PARKED -> new Batch(handled, retrying, parked + 1);
            };
        }
    }

    /// Handles up to `max` visible messages of a queue; fewer when there are no more, or the thread is interrupted.
    /// A queue that does not exist is empty.
    ///
    /// @throws BusException.Unavailable when the medium does not answer; the message at hand goes back to its queue
    public Batch run(String queue, int max) {
        var messages = storage.queues().queue(queue);
        var batch = new Batch(0, 0, 0);
        while (batch.taken() < max
                && messages.exists()
                && !Thread.currentThread().isInterrupted()) {
            var next = messages.take(1, policy.lease());
            if (next.isEmpty()) {
                break;
            }
            batch = batch.plus(settle(messages, next.getFirst()));
        }
        return batch;
    }

    private Outcome settle(MessageQueue queue, Delivery taken) {
        try (var delivery = taken) {
            var body = delivery.message().body();
            return switch (outbox.codec().read(body)) {
                case Decoded.Readable here -> readable(queue, delivery, here, body);
                case Decoded.Elsewhere claim -> elsewhere(queue, delivery, claim);
                case Decoded.Unreadable broken -> undecodable(queue, delivery, broken.reason());
            };
        }
    }

    private Outcome elsewhere(MessageQueue queue, Delivery delivery, Decoded.Elsewhere claim) {
        var body = outbox.claims().find(claim);
        if (body.isEmpty()) {
            return failed(queue, delivery, bodyMissing(claim));
        }
        return switch (outbox.codec().read(body.get())) {
            case Decoded.Readable here -> readable(queue, delivery, here, body.get());
            case Decoded.Elsewhere again ->
                undecodable(queue, delivery, "Its body is another reference, to " + again.name());
            case Decoded.Unreadable broken -> undecodable(queue, delivery, "In its blob: " + broken.reason());
        };
    }

    private Outcome readable(MessageQueue queue, Delivery delivery, Decoded.Readable here, Payload bytes) {
        return isOurs(here.envelope())
                ? tryOut(queue, delivery, here.envelope(), bytes)
                : undecodable(queue, delivery, "It is plain " + here.format().name() + " and names no contract");
    }

    /// A body without id or contract (plain JSON, text) says nothing about who should handle it.
    private static boolean isOurs(Envelope envelope) {
        return !envelope.id().isEmpty()
                && !envelope.items().isEmpty()
                && envelope.items().stream().noneMatch(item -> item.contract().isEmpty());
    }

    private Outcome tryOut(MessageQueue queue, Delivery delivery, Envelope envelope, Payload bytes) {
        if (parking.isDeadly(queue, delivery.message())) {
            var reason = "It was taken " + delivery.message().dequeueCount() + " times and never finished";
            return park(
                    queue, delivery, Failure.of(new IllegalStateException(reason), clock.instant(), policy.worker()));
        }
        var context = new HandlerContext(envelope, clock.instant(), policy.worker());
        var thrown = handle(envelope, context);
        if (thrown == null) {
            thrown = flush(context, bytes);
        }
        return thrown == null ? done(queue, delivery) : failed(queue, delivery, thrown);
    }

    private @Nullable Exception handle(Envelope envelope, HandlerContext context) {
        try {
            for (var item : envelope.items()) {
                handlerOf(item).handle(item, context);
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (Exception e) {
            return e;
        }
    }

    private Handler handlerOf(Item item) {
        var handler = handlers.get(item.contract());
        if (handler == null) {
            throw new BusException.Missing(
                    "SB-4048",
                    "No handler takes '" + item.contract() + "'.",
                    "Send it to the queue of a worker that handles it, or add the handler.");
        }
        return handler;
    }

    /// A medium that is away or busy is no fault of the message: that goes up, and the message back.
    private @Nullable Exception flush(HandlerContext context, Payload bytes) {
        try {
            outbox.flush(context.words(), policy.recordsHandled() ? List.of(bytes) : List.of());
            return null;
        } catch (BusException.Unavailable | BusException.Conflict e) {
            throw e;
        } catch (BusException e) {
            return e;
        }
    }

    private Outcome done(MessageQueue queue, Delivery delivery) {
        delivery.complete();
        parking.forget(queue, delivery.message());
        return Outcome.HANDLED;
    }

    private Outcome failed(MessageQueue queue, Delivery delivery, Exception thrown) {
        if (thrown instanceof InterruptedException) {
            return Outcome.RETRYING;
        }
        return parking.failed(queue, delivery, Failure.of(thrown, clock.instant(), policy.worker()));
    }

    private Outcome undecodable(MessageQueue queue, Delivery delivery, String reason) {
        return park(queue, delivery, Failure.undecodable(reason, clock.instant(), policy.worker()));
    }

    private Outcome park(MessageQueue queue, Delivery delivery, Failure failure) {
        return parking.park(queue, delivery, failure);
    }

    private static BusException bodyMissing(Decoded.Elsewhere claim) {
        return new BusException.Missing(
                "SB-4049",
                "The body of the message should be in the blob '" + claim.container() + "/" + claim.name()
                        + "', which is not there.",
                "Bring the blob back, then requeue the message.");
    }
}
