package signalbox.bus.file;

import java.nio.file.Files;
import java.nio.file.Path;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Queues;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.Tapes;

/// A bus in a folder, in the layout of Lokad.CQRS v2: programs built on that read what is written here, and the other
/// way round.
///
/// - **Queue**: a folder. **Message**: a file in it called `yyyy-MM-dd-HH-mm-ss-ffff-<guid>`, read in the order of the
///   names; any other file there is taken for a message too, as the original does, except those that begin with a dot.
/// - **Poison**: the folder `poison` in a queue is the queue `<queue>-poison`.
/// - **Taken and hidden messages** lie in the sub-folder `.signalbox` of their queue, where the original does not
///   look: it sees a message that was put hidden, or whose taker died, only after somebody here gave it back.
/// - **Container of blobs**: a folder such as `atomic-customer`, or any that is nothing else. **Blob**: a file below.
/// - **Tape**: a readable file, in the folder itself or one below.
///
/// How often a message was taken is remembered when it is given back, and counted anew after a move. Safe for use by
/// many threads and many processes at once. Looking writes nothing. Holds no file open between calls.
public final class FileStorage implements Storage {
    private final Path root;
    private final FileQueues queues;
    private final Tapes tapes;
    private final FileBlobs blobs;

    private FileStorage(Path root, FileOptions options) {
        var layout = new FileLayout(root);
        var disk = new Disk(root, options);
        this.root = root;
        this.queues = new FileQueues(root, layout, disk);
        this.tapes = new FileTapes(root, options);
        this.blobs = new FileBlobs(root, layout, disk);
    }

    /// Opens the folder of a bus; an empty folder is an empty bus.
    ///
    /// @throws BusException.Missing when there is no such folder
    /// @throws BusException.Refused when it may not be read, is no folder, or holds things but nothing of a bus
    public static FileStorage open(Path folder, FileOptions options) {
        if (!Files.exists(folder)) {
            throw new BusException.Missing(
                    "SB-4040", "There is no folder " + folder + ".", "Check the path, or make the folder first.");
        }
        if (!Files.isDirectory(folder)) {
            throw refused(folder + " is a file, not a folder.", "Give the folder that holds the queues.");
        }
        return Disk.attempt("opened", folder, () -> {
            var root = folder.toRealPath();
            if (!new FileLayout(root).isBus()) {
                throw refused(
                        folder + " holds no bus: there is no queue, no tape and no view in it.",
                        "Give the folder that holds the queues' folders, or an empty one to begin a bus.");
            }
            return new FileStorage(root, options);
        });
    }

    private static BusException.Refused refused(String what, String advice) {
        return new BusException.Refused("SB-4033", what, advice);
    }

    @Override
    public String place() {
        return "folder:" + root;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public Tapes tapes() {
        return tapes;
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    /// Does nothing: no file is held open.
    @Override
    public void close() {}
}
