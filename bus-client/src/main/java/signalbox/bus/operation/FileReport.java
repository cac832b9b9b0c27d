package signalbox.bus.operation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Content;
import signalbox.bus.message.Decoded;
import signalbox.bus.storage.TapeReport;

/// What the bytes of a file are.
///
/// @param size in bytes
/// @param sha256 of the whole file
/// @param kind what it most likely is
/// @param decoded the bytes read as a message
/// @param tape the check of all its records; absent when it is no tape
/// @param content the bytes read as a view or a plain body; absent when it is a tape
public record FileReport(
        Path file,
        long size,
        String sha256,
        Kind kind,
        Decoded decoded,
        @Nullable TapeReport tape,
        @Nullable Content content) {
    /// What a file can be.
    public enum Kind {
        /// An envelope of any family.
        ENVELOPE,
        /// A claim check: the envelope lies elsewhere.
        REFERENCE,
        /// Records of a domain log.
        TAPE,
        /// A view, or the plain body of a message.
        CONTENT,
        /// Bytes that nothing here can read.
        UNKNOWN
    }
}
