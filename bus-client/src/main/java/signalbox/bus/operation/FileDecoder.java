package signalbox.bus.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import signalbox.bus.file.TapeFile;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Format;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.TapeReport;

/// Finds out what a file's bytes are, without a bus.
public final class FileDecoder {
    /// A message or view is far smaller; only tapes are read piece by piece.
    private static final long LARGEST = 64 << 20;

    private final EnvelopeCodec codec;

    public FileDecoder(EnvelopeCodec codec) {
        this.codec = codec;
    }

    /// Reads the file. MUST NOT change it.
    ///
    /// @throws BusException.Missing when the file is not there
    /// @throws BusException.Unavailable when it cannot be read
    /// @throws BusException.Refused when it is no tape and larger than 64 MiB
    public FileReport decode(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BusException.Missing("SB-4050", "There is no file " + file + ".", "Check the path.");
        }
        try {
            return TapeFile.begins(file)
                    ? tape(file, TapeFile.verify(file, Progress.none()))
                    : bytes(file, Files.size(file));
        } catch (IOException e) {
            throw new BusException.Unavailable(
                    "SB-5039", "The file " + file + " cannot be read: " + e + ".", "Check its rights.", e);
        }
    }

    private static FileReport tape(Path file, TapeReport report) throws IOException {
        var format = Format.certain("tape");
        var decoded = new Decoded.Unreadable("This is a tape of " + report.records() + " records.", format);
        return new FileReport(file, report.bytes(), sha256(file), FileReport.Kind.TAPE, decoded, report, null);
    }

    private FileReport bytes(Path file, long size) throws IOException {
        if (size > LARGEST) {
            throw new BusException.Refused(
                    "SB-4038",
                    file + " is no tape, and too large to be a message: " + Sizes.of(size) + ".",
                    "Give one message, view or tape.");
        }
        var bytes = Payload.owning(Files.readAllBytes(file));
        var decoded = codec.read(bytes);
        return new FileReport(file, size, bytes.sha256(), kind(decoded), decoded, null, codec.content(bytes));
    }

    private static FileReport.Kind kind(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Readable good ->
                good.envelope().id().isEmpty() ? FileReport.Kind.CONTENT : FileReport.Kind.ENVELOPE;
            case Decoded.Elsewhere claim -> FileReport.Kind.REFERENCE;
            case Decoded.Unreadable bad ->
                bad.format().name().equals("bytes") ? FileReport.Kind.UNKNOWN : FileReport.Kind.ENVELOPE;
        };
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
