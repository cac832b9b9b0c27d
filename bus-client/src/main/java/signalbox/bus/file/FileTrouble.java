package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.BusException;

/// Says in the words of the bus what a file system refused.
final class FileTrouble {
    private FileTrouble() {}

    /// Returns what to throw.
    ///
    /// @param deed what was tried, as in "The tape could not be {read}"
    static RuntimeException of(String deed, Path path, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            var stopped = new CancellationException("Stopped: " + path + " was being " + deed);
            stopped.initCause(cause);
            return stopped;
        }
        var what = path + " could not be " + deed + ": " + reason(cause) + ".";
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException || message.contains("ermission denied")) {
            return new BusException.Refused(
                    "SB-4037", what, "Check the rights on the file and its folder, or work as another user.", cause);
        }
        if (cause instanceof NoSuchFileException || message.contains("No such file")) {
            return new BusException.Missing(
                    "SB-4047", what, "Look at the folder again: it may have been moved.", cause);
        }
        return new BusException.Unavailable(
                "SB-5037", what, "Check that the disk is there and has room, then try again.", cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "access is denied";
            case NoSuchFileException missing -> "it is not there";
            default -> {
                var message = cause.getMessage();
                yield message == null ? cause.getClass().getSimpleName() : message;
            }
        };
    }
}
