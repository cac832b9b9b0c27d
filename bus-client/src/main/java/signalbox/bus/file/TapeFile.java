package signalbox.bus.file;

import java.nio.file.Path;
import java.time.Instant;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeReport;

/// A lone file that may be a readable tape, wherever it lies.
public final class TapeFile {
    private TapeFile() {}

    /// Returns whether the file begins as a tape; false also when it cannot be read.
    public static boolean begins(Path file) {
        return TapeFinder.isTape(file);
    }

    /// Reads the whole tape and checks every hash. Changes nothing.
    ///
    /// @throws signalbox.bus.message.BusException.Unavailable when it cannot be read
    public static TapeReport verify(Path file, Progress progress) {
        var path = file.toAbsolutePath();
        // Checking writes nothing, so neither clock nor cache are used.
        var options = new FileOptions(() -> Instant.EPOCH, false, path.resolveSibling("."));
        return new FileTape(String.valueOf(path.getFileName()), path, options).verify(progress);
    }
}
