package signalbox.bus.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import signalbox.bus.Bus;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Progress;
import signalbox.bus.wire.JsonRecords;

/// Puts the messages of an exported folder into a queue, in their order: the same bytes, under new ids.
///
/// @param folder what [ExportQueue] wrote
public record ImportQueue(String queue, Path folder) implements Operation<CopyReport> {
    @Override
    public Plan plan(Bus bus) {
        var count = lines().size();
        var there = bus.storage().queues().queue(queue);
        var now = there.exists() ? Inspection.of(there.count()) : "not there yet";
        var facts = List.of(new Plan.Fact("From", folder + ": " + count), new Plan.Fact("To", queue + ": " + now));
        return new Plan("Import " + count + " into " + queue, facts, List.of(), Plan.Effect.CHANGES);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(folder.resolve(ExportedMessage.LINES));
        } catch (IOException e) {
            throw new BusException.Missing(
                    "SB-4049",
                    "The folder " + folder + " holds no exported queue: " + e + ".",
                    "Give a folder that an export wrote.",
                    e);
        }
    }

    @Override
    public CopyReport run(Bus bus, Progress progress) {
        var lines = lines();
        var failed = new ArrayList<String>();
        long bytes = 0;
        int tried = 0;
        for (var line : lines) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Stopped after " + tried + " of " + lines.size() + " messages.");
            }
            tried++;
            try {
                bytes += put(bus, JsonRecords.read(Payload.ofText(line), ExportedMessage.class));
            } catch (BusException.Damaged | BusException.Missing | BusException.Refused e) {
                failed.add("Line " + tried + ": " + e.what());
            }
            progress.at(tried, lines.size());
        }
        return new CopyReport(
                tried - failed.size(), bytes, failed, failed.isEmpty(), failed.isEmpty() ? "" : "some failed");
    }

    private int put(Bus bus, ExportedMessage message) {
        var body = body(message);
        var same =
                message.medium().equals(ExportedMessage.mediumOf(bus.storage().place()));
        bus.storage()
                .queues()
                .queue(queue)
                .put(new Outgoing(body, same ? encoding(message.encoding()) : null, Duration.ZERO));
        return body.size();
    }

    private static @Nullable Encoding encoding(String name) {
        return switch (name) {
            case "plain" -> Encoding.PLAIN;
            case "base64" -> Encoding.BASE64;
            default -> null;
        };
    }

    private Payload body(ExportedMessage message) {
        var file = folder.resolve(message.file()).normalize();
        if (!folder.normalize().equals(file.getParent())) {
            throw new BusException.Refused(
                    "SB-4037",
                    "'" + message.file() + "' leads out of the folder.",
                    "Mend the line, then import again.");
        }
        try {
            var body = Payload.owning(Files.readAllBytes(file));
            if (!body.sha256().equals(message.sha256())) {
                throw new BusException.Damaged(
                        "SB-4227",
                        "The bytes of " + file.getFileName() + " are not those that were exported.",
                        "Export again, or put the file as a message of its own.");
            }
            return body;
        } catch (IOException e) {
            throw new BusException.Missing(
                    "SB-4049", file.getFileName() + " cannot be read: " + e + ".", "Export again.", e);
        }
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "import", bus, queue, folder.toString());
    }

    @Override
    public String outcome(CopyReport result) {
        var text = "Imported " + result.messages() + Inspection.messages(result.messages()) + " into " + queue + ".";
        return result.failed().isEmpty()
                ? text
                : text + " " + result.failed().size() + " failed: "
                        + result.failed().getFirst();
    }
}
