package signalbox.bus.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewSet;

/// Writes views into a folder, one file each.
final class ViewExport {
    private final ViewSet views;
    private final Path folder;
    private final Progress progress;
    private final List<String> failed = new ArrayList<>();
    private long bytes;

    ViewExport(ViewSet views, Path folder, Progress progress) {
        this.views = views;
        this.folder = folder.resolve(views.container()).toAbsolutePath().normalize();
        this.progress = progress;
    }

    CopyReport run() {
        var names = views.names(Progress.none());
        long written = 0;
        for (var name : names) {
            if (Thread.currentThread().isInterrupted()) {
                return new CopyReport(written, bytes, failed, false, "the export was stopped");
            }
            if (write(name)) {
                written++;
            }
            progress.at(written + failed.size(), names.size());
        }
        return new CopyReport(written, bytes, failed, failed.isEmpty(), failed.isEmpty() ? "" : "some views failed");
    }

    private boolean write(String name) {
        try {
            var content = views.find(name).map(Blob::bytes);
            return content.isPresent() && write(name, content.get());
        } catch (IOException e) {
            return fail(name, e.toString());
        }
    }

    private boolean write(String name, Payload content) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            return fail(name, "the name leads out of the folder");
        }
        if (Files.exists(file)) {
            return Payload.owning(Files.readAllBytes(file)).equals(content)
                    || fail(name, "another file is there already");
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        var aside = Files.createTempFile(folder, ".", ".part");
        Files.write(aside, content.toByteArray());
        Files.move(aside, file);
        bytes += content.size();
        return true;
    }

    private boolean fail(String name, String why) {
        failed.add(name + ": " + why);
        return false;
    }
}
