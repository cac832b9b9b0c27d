package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.Ticket;

/// A message as the folder holds it at one moment.
///
/// A visible one is the file `<queue>/<id>`. A hidden one is `<queue>/.signalbox/<visible at>~<taken>~<nonce>~<id>`,
/// the time in milliseconds since 1970; it counts as visible from then on, without being renamed. The nonce makes
/// every hiding a name of its own: that name is the receipt.
///
/// @param visibleAt in milliseconds since 1970; 0 for a visible file
/// @param taken how often it was taken
record MessageFile(String id, Path path, long visibleAt, int taken) {
    private static final Pattern LOKAD =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d\\d)-(?:(\\d{4})|\\d{8})-.+");
    /// What is larger is a stray file: reading it would only fill the heap.
    private static final long LARGEST = 64L << 20;

    private static final Pattern HIDDEN = Pattern.compile("(\\d{1,18})~(\\d{1,9})~[0-9a-f]+~(.+)");

    /// Returns whether a file of this name is surely a message.
    static boolean named(String name) {
        return LOKAD.matcher(name).matches();
    }

    /// Returns the hidden message whose file this is, if it is one.
    static Optional<MessageFile> hidden(Path path, String name) {
        var parts = HIDDEN.matcher(name);
        return parts.matches()
                ? Optional.of(new MessageFile(
                        parts.group(3), path, Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /// Returns a name under which the message is hidden for the time.
    static String hiddenName(String id, int taken, Instant now, Duration time) {
        var until = now.plus(time).plusNanos(999_999).toEpochMilli();
        return until + "~" + taken + "~"
                + UUID.randomUUID().toString().substring(0, 13).replace("-", "") + "~" + id;
    }

    boolean visible(Instant now) {
        return visibleAt <= now.toEpochMilli();
    }

    boolean isHiddenFile() {
        return !id.equals(String.valueOf(path.getFileName()));
    }

    /// Returns the receipt of a hidden message.
    String receipt() {
        return String.valueOf(path.getFileName());
    }

    Ticket ticket() {
        return new Ticket(id, receipt());
    }

    /// Reads the body.
    Message read() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new FileSystemException(path.toString(), null, "it is larger than any message");
        }
        var body = Payload.owning(Files.readAllBytes(path));
        return new Message(id, body, Encoding.PLAIN, inserted(), null, taken);
    }

    private Instant inserted() throws IOException {
        var parts = LOKAD.matcher(id);
        if (parts.matches()) {
            try {
                var fraction = parts.group(7) == null ? 0 : Integer.parseInt(parts.group(7));
                return LocalDateTime.of(
                                Integer.parseInt(parts.group(1)),
                                Integer.parseInt(parts.group(2)),
                                Integer.parseInt(parts.group(3)),
                                Integer.parseInt(parts.group(4)),
                                Integer.parseInt(parts.group(5)),
                                Integer.parseInt(parts.group(6)),
                                fraction * 100_000)
                        .toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // Digits that are no date: the file's own time is the next best.
            }
        }
        return Files.getLastModifiedTime(path).toInstant();
    }
}
