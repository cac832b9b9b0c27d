package signalbox.bus.file;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// Names new messages as Lokad.CQRS v2 does: `yyyy-MM-dd-HH-mm-ss-ffff-<guid>`, in UTC. Names of one process rise in
/// the order of the puts: the guid of a further message in the same ten-thousandth of a second begins with its number.
final class MessageIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss-SSSS").withZone(ZoneOffset.UTC);

    private static String last = "";
    private static long number;

    private MessageIds() {}

    static String next(Instant now) {
        var time = TIME.format(now);
        return time + "-" + guid(numberIn(time));
    }

    private static synchronized long numberIn(String time) {
        number = time.equals(last) ? number + 1 : 0;
        last = time;
        return number;
    }

    private static UUID guid(long number) {
        var random = UUID.randomUUID();
        return new UUID(
                number << 32 | random.getMostSignificantBits() & 0xFFFF_FFFFL, random.getLeastSignificantBits());
    }
}
