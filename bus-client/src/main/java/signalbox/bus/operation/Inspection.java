package signalbox.bus.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import signalbox.bus.Bus;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.Message;
import signalbox.bus.transfer.Selection;

/// What can be seen, without changing anything, of messages that are about to be moved or deleted.
final class Inspection {
    /// A plan is made while somebody waits for it.
    private static final int LOOKED_AT = 1_000;

    private final Bus bus;
    private final String queue;
    private final Count inQueue;
    private final Count meant;
    private final Set<String> containers = new TreeSet<>();
    private final Set<String> contracts = new TreeSet<>();
    private long seen;
    private long bytes;
    private long future;
    private String partly = "";

    /// @throws signalbox.bus.message.BusException.Missing when the queue does not exist
    Inspection(Bus bus, String queue, Selection what) {
        this.bus = bus;
        this.queue = queue;
        var look = bus.storage().queues().queue(queue).look(LOOKED_AT);
        this.inQueue = look.total();
        this.meant = switch (what) {
            case Selection.All all -> inQueue;
            case Selection.Ids some -> Count.exactly(some.ids().size());
        };
        var now = bus.clock().instant();
        look.messages().stream().filter(m -> isMeant(what, m)).forEach(m -> look(m, now));
        if (seen < meant.value()) {
            partly = look.complete() ? "the others are hidden just now" : look.why();
        }
    }

    private static boolean isMeant(Selection what, Message message) {
        return switch (what) {
            case Selection.All all -> true;
            case Selection.Ids some -> some.ids().contains(message.id());
        };
    }

    private void look(Message message, Instant now) {
        seen++;
        bytes += message.body().size();
        var shown = new MessageBodies(bus).show(message);
        if (bus.codec().read(message.body()) instanceof Decoded.Elsewhere claim) {
            containers.add(MessageBodies.containerOf(claim.container()));
        }
        if (shown.decoded() instanceof Decoded.Readable readable) {
            look(readable.envelope(), now);
        }
    }

    private void look(Envelope envelope, Instant now) {
        contracts.add(envelope.contract());
        var due = envelope.deliverOn();
        future += due != null && due.isAfter(now) ? 1 : 0;
    }

    /// Returns how many, for a title: `300`, `about 300`.
    String number() {
        return of(meant);
    }

    static String of(Count count) {
        return (count.exact() ? "" : "about ") + count.value();
    }

    List<Plan.Fact> facts() {
        var facts = new ArrayList<Plan.Fact>();
        var size = Sizes.of(bytes) + (seen < meant.value() ? " in the " + seen + " that can be seen" : "");
        facts.add(new Plan.Fact("What", number() + messages(meant.value()) + ", " + size + kinds()));
        return facts;
    }

    static String messages(long count) {
        return count == 1 ? " message" : " messages";
    }

    private String kinds() {
        contracts.remove("");
        return switch (contracts.size()) {
            case 0 -> "";
            case 1 -> ", all " + contracts.iterator().next();
            default -> ", " + contracts.size() + " contracts";
        };
    }

    /// Returns how full the source is, and will be.
    Plan.Fact from() {
        var after = Math.max(0, inQueue.value() - meant.value());
        return new Plan.Fact("From", queue + ": " + of(inQueue) + ", then " + after);
    }

    /// Returns how full the target is, and will be.
    Plan.Fact to(String target) {
        var there = bus.storage().queues().queue(target);
        if (!there.exists()) {
            return new Plan.Fact("To", target + ": not there yet, then " + number());
        }
        var count = there.count();
        return new Plan.Fact("To", target + ": " + of(count) + ", then " + (count.value() + meant.value()));
    }

    /// Returns what people should know before anything is sent to the target.
    List<String> warnings(String target) {
        var warnings = new ArrayList<String>();
        if (future > 0) {
            warnings.add(future + messages(future) + (future == 1 ? " is" : " are")
                    + " dated for later. A consumer on Lokad.CQRS v2 stops working on such a message.");
        }
        if (!containers.isEmpty()) {
            warnings.add("Some bodies lie in blobs, in " + String.join(", ", containers) + ". A consumer of " + target
                    + " finds them only if it reads that container.");
        }
        if (!bus.storage().queues().queue(target).exists()) {
            warnings.add("There is no queue " + target + "; it is made.");
        }
        warnings.addAll(doubts());
        return warnings;
    }

    /// Returns what is not known for certain.
    List<String> doubts() {
        var doubts = new ArrayList<String>();
        if (!meant.exact()) {
            doubts.add("The service only estimates its counts: there may be more or fewer.");
        }
        if (!partly.isEmpty()) {
            doubts.add("Only " + seen + " of them were looked at for this plan: " + partly + ".");
        }
        return doubts;
    }
}
