package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.BusException;

/// Says in the words of the bus what a file system refused.
final class FileTrouble {
    private FileTrouble() {}

    /// Returns what to throw.
    ///
    /// @param deed what was tried, as in "The tape could not be {read}"
    static RuntimeException of(String deed, Path path, IOException cause) {
        if (cause instanceof ClosedByInterruptException || cause instanceof FileLockInterruptionException) {
            var stopped = new CancellationException("Stopped: " + path + " was being " + deed);
            stopped.initCause(cause);
            return stopped;
        }
        var what = path + " could not be " + deed + ": " + reason(cause) + ".";
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException || says(message, "ermission denied", "not permitted")) {
            return new BusException.Refused(
                    "SB-4037", what, "Check the rights on the file and its folder, or work as another user.", cause);
        }
        if (says(message, "Read-only file system")) {
            return new BusException.Refused(
                    "SB-4037", what, "The disk can only be read: work on a copy, or mount it for writing.", cause);
        }
        if (says(message, "File name too long", "syntax is incorrect")) {
            return new BusException.Refused(
                    "SB-4036", what, "Use a shorter name, of letters that this file system knows.", cause);
        }
        if (cause instanceof NoSuchFileException || says(message, "No such file")) {
            return new BusException.Missing(
                    "SB-4047", what, "Look at the folder again: it may have been moved.", cause);
        }
        if (says(message, "No space left", "not enough space", "quota exceeded")) {
            return new BusException.Unavailable(
                    "SB-5038", what, "The disk is full: make room on it, then try again. Nothing was changed.", cause);
        }
        return new BusException.Unavailable(
                "SB-5037", what, "Check that the disk is there and has room, then try again.", cause);
    }

    private static boolean says(String message, String... phrases) {
        return Arrays.stream(phrases).anyMatch(message::contains);
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
