package signalbox.console.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Tape;

/// Events of a shop with 20 contracts and a million keys, in envelopes with JSON payloads, 326 bytes on average.
/// The same seed gives the same events.
final class SampleEvents {
    private static final int BATCH = 2_000;
    private static final String[] NAMES = {
        "order-placed", "order-paid", "order-shipped", "order-cancelled", "order-returned",
        "payment-received", "payment-refused", "payment-refunded", "customer-registered", "customer-moved",
        "customer-renamed", "stock-received", "stock-reserved", "stock-released", "stock-counted",
        "parcel-packed", "parcel-sent", "parcel-delivered", "reminder-sent", "invoice-written"
    };

    private final EnvelopeCodec codec;
    private final Instant begin;
    private final Random random;

    SampleEvents(EnvelopeCodec codec, Instant begin, long seed) {
        this.codec = codec;
        this.begin = begin;
        this.random = new Random(seed);
    }

    Payload next(long number) {
        var json = "{\"orderId\":\"order-" + random.nextInt(1_000_000) + "\",\"number\":" + number
                + ",\"customer\":\"customer-" + random.nextInt(100_000) + "\",\"amount\":"
                + random.nextInt(100_000) / 100.0 + ",\"currency\":\"EUR\",\"lines\":" + (1 + random.nextInt(9))
                + ",\"express\":" + random.nextBoolean() + ",\"note\":\"" + "x".repeat(random.nextInt(186)) + "\"}";
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var item = Item.of("shop/" + NAMES[random.nextInt(NAMES.length)], Payload.ofText(json));
        return codec.write(Envelope.of(id, begin.plusMillis(number), item));
    }

    List<Payload> next(long first, int count) {
        var events = new ArrayList<Payload>(count);
        for (int i = 0; i < count; i++) {
            events.add(next(first + i));
        }
        return events;
    }

    /// Puts so many events on an empty tape. Returns how many bytes they have without framing.
    long fill(Tape tape, long events) {
        long bytes = 0;
        for (long done = 0; done < events; done += BATCH) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The benchmark was stopped");
            }
            var batch = next(done, (int) Math.min(BATCH, events - done));
            tape.append(batch, Expected.version(done));
            bytes += batch.stream().mapToLong(Payload::size).sum();
        }
        return bytes;
    }
}
