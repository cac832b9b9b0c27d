package signalbox.bus.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Storage;

/// A process that takes, hides, gives back, moves and puts messages without end, until it is killed.
final class QueueChild {
    static final List<String> QUEUES = List.of("orders", "orders-poison", "other");

    private final Storage storage;
    private final Random random;

    private QueueChild(Storage storage, Random random) {
        this.storage = storage;
        this.random = random;
    }

    /// @param args the folder and the seed
    public static void main(String[] args) {
        var options = new FileOptions(InstantSource.system(), false, Path.of(args[0]));
        var storage = FileStorage.open(Path.of(args[0]), options);
        var child = new QueueChild(storage, new Random(Long.parseLong(args[1])));
        while (true) {
            child.step();
            System.out.print('.');
            System.out.flush();
        }
    }

    /// Returns a body that shows whether it is whole.
    static Payload body(String name) {
        return Payload.ofText((name + ";").repeat(2000));
    }

    static boolean isWhole(Message message) {
        var text = message.body().text();
        return message.body().equals(body(text.substring(0, Math.max(0, text.indexOf(';')))));
    }

    private String any() {
        return QUEUES.get(random.nextInt(QUEUES.size()));
    }

    private String target(String other) {
        return QUEUES.get((QUEUES.indexOf(other) + 1 + random.nextInt(2)) % 3);
    }

    private void step() {
        var name = any();
        var queue = storage.queues().queue(name);
        var lease = Duration.ofMillis(random.nextInt(50));
        switch (random.nextInt(5)) {
            case 0 ->
                queue.take(3, lease).forEach(taken -> {
                    taken.renew(lease);
                    taken.release();
                });
            case 1 -> queue.take(2, lease).forEach(taken -> taken.keep());
            case 2 -> queue.put(Outgoing.now(body("more")));
            case 3 -> queue.reveal(queue.put(new Outgoing(body("later"), null, lease.plusMillis(1))));
            default -> {
                for (var message : queue.look(3).messages()) {
                    storage.queues().atomicMoves().orElseThrow().move(name, message.id(), target(name));
                }
            }
        }
    }
}
