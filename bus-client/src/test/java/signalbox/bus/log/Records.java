package signalbox.bus.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.wire.WireCodec;

/// Records of a shop.
final class Records {
    static final WireCodec CODEC = new WireCodec();
    static final Instant START = Instant.parse("2011-07-20T10:00:00Z");

    private Records() {}

    /// One record with the contract, about the key, so many minutes after the start.
    static Payload of(String id, String contract, String key, int minute, String json) {
        var item = Item.of(contract, Payload.ofText(json));
        return CODEC.write(
                Envelope.of(id, START.plusSeconds(60L * minute), item).with(AttributeNames.KEY, key));
    }

    /// Fills a tape with records whose versions have gaps, from none to billions; returns all of them.
    static List<LogRecord> fill(GappyTape tape, int count, RandomGenerator random) {
        var all = new ArrayList<LogRecord>();
        long version = 0;
        for (int i = 0; i < count; i++) {
            version += gap(random);
            var data = random.nextInt(10) == 0 ? Payload.ofText("plain words " + i) : envelope(i, random);
            tape.add(version, data);
            all.addAll(new DomainLog(tape, CODEC).record(version).stream().toList());
        }
        return all;
    }

    private static Payload envelope(int i, RandomGenerator random) {
        var contract = List.of("OrderPlaced", "PaymentFailed", "1", "Ünïcode").get(random.nextInt(4));
        return of("id-" + i, contract, "k" + random.nextInt(5), i, "{\"total\":" + random.nextInt(100) + "}");
    }

    private static long gap(RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextLong(1, 1L << 40);
            case 1 -> random.nextLong(1, 1000);
            default -> 1;
        };
    }
}
