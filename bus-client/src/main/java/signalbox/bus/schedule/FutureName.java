package signalbox.bus.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import signalbox.bus.storage.BlobName;

/// The names of items that wait: `<queue>-future/yyyy-MM-dd-HH-mm-ss-00000001-abcd.future`, as the timer of
/// Lokad.CQRS wrote them in 2011. The time is for people; what counts is inside.
final class FutureName {
    static final String CONTAINER = "-future";
    private static final String END = ".future";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d-\\d\\d-\\d\\d-\\d\\d-(\\d{8,18})-[^/]*\\.future");

    private FutureName() {}

    static BlobName of(String queue, Instant due, long counter, String writer) {
        var name = "%s-%08d-%s%s".formatted(TIME.format(due), counter, writer, END);
        return new BlobName(queue + CONTAINER, name);
    }

    static boolean isContainer(String container) {
        return container.length() > CONTAINER.length() && container.endsWith(CONTAINER);
    }

    static String queueOf(BlobName item) {
        var container = item.container();
        return container.substring(0, container.length() - CONTAINER.length());
    }

    static boolean isItem(String name) {
        return name.endsWith(END);
    }

    /// Returns the counter in the name; 0 when the name has another form.
    static long counter(String name) {
        var form = FORM.matcher(name);
        return form.matches() ? Long.parseLong(form.group(1)) : 0;
    }
}
