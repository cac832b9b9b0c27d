package signalbox.bus.operation;

import java.nio.file.Path;
import signalbox.bus.message.EnvelopeCodec;

/// Finds out what a file's bytes are, without a bus.
public final class FileDecoder {
    private final EnvelopeCodec codec;

    public FileDecoder(EnvelopeCodec codec) {
        this.codec = codec;
    }

    /// Reads the file. MUST NOT change it.
    ///
    /// @throws signalbox.bus.message.BusException when the file cannot be read at all
    public FileReport decode(Path file) {
        throw new UnsupportedOperationException("not built yet: " + codec);
    }
}
