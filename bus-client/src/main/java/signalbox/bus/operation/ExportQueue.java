package signalbox.bus.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import signalbox.bus.Bus;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Look;
import signalbox.bus.storage.Progress;
import signalbox.bus.wire.JsonRecords;

/// Writes the messages of a queue into a folder: one file of exact bytes a message, and their properties in
/// `messages.jsonl`. The queue stays as it is, so only what can be seen is exported.
///
/// @param folder new or empty
public record ExportQueue(String queue, Path folder) implements Operation<CopyReport> {
    private static final int LOOKED_AT = 100_000;

    @Override
    public Plan plan(Bus bus) {
        var count = bus.storage().queues().queue(queue).count();
        var facts = List.of(
                new Plan.Fact("From", queue + ": " + Inspection.of(count)), new Plan.Fact("To", folder.toString()));
        return new Plan("Export " + Inspection.of(count) + " from " + queue, facts, List.of(), Plan.Effect.READS);
    }

    @Override
    public CopyReport run(Bus bus, Progress progress) {
        var look = bus.storage().queues().queue(queue).look(LOOKED_AT);
        try {
            Files.createDirectories(folder);
            try (var lines = Files.newOutputStream(
                    folder.resolve(ExportedMessage.LINES), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                return export(bus, look, lines, progress);
            }
        } catch (IOException e) {
            throw new BusException.Unavailable(
                    "SB-5038",
                    "The folder " + folder + " cannot be written: " + e + ".",
                    "Give a new or empty folder on a disk with room.",
                    e);
        }
    }

    private CopyReport export(Bus bus, Look look, OutputStream lines, Progress progress) throws IOException {
        var medium = ExportedMessage.mediumOf(bus.storage().place());
        long bytes = 0;
        int done = 0;
        for (var message : look.messages()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The export of " + queue + " was cancelled.");
            }
            var file = String.format("%06d.bin", ++done);
            Files.write(folder.resolve(file), message.body().toByteArray(), StandardOpenOption.CREATE_NEW);
            lines.write(JsonRecords.write(ExportedMessage.of(file, medium, queue, message))
                    .toByteArray());
            lines.write('\n');
            bytes += message.body().size();
            progress.at(done, look.messages().size());
        }
        return new CopyReport(done, bytes, List.of(), look.complete(), look.why());
    }

    @Override
    public List<String> command(String bus) {
        return List.of("queue", "export", bus, queue, folder.toString());
    }

    @Override
    public String outcome(CopyReport result) {
        var text = "Exported " + result.messages() + Inspection.messages(result.messages()) + " to " + folder + ".";
        return result.complete() ? text : text + " That is not all: " + result.why() + ".";
    }
}
