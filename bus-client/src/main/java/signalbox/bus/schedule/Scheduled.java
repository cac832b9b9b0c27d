package signalbox.bus.schedule;

import java.time.Instant;
import java.util.Comparator;
import signalbox.bus.storage.BlobName;

/// A message that waits for its time.
///
/// @param item where it lies
/// @param queue where it goes
/// @param due when
/// @param envelopeId its id as it was sent; when delivered it is `<id>-future`
/// @param contract of its first item; empty when it has none
/// @param key what it is about; empty when it does not say
public record Scheduled(BlobName item, String queue, Instant due, String envelopeId, String contract, String key) {
    /// The order of delivery: by time, then as they were scheduled.
    static final Comparator<Scheduled> ORDER = Comparator.comparing(Scheduled::due)
            .thenComparing(s -> FutureName.counter(s.item().name()))
            .thenComparing(s -> s.item().toString());
}
