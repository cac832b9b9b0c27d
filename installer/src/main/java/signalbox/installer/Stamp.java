package signalbox.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Says from what something was made, so that it is not made twice from the same.
///
/// @param file where it is kept
/// @param text from what
record Stamp(Path file, String text) {
    static Stamp of(Path file, List<Path> sources, String more) throws IOException {
        var digest = sha256();
        for (var source : sources) {
            digest.update(source.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(source));
        }
        var made = HexFormat.of().formatHex(digest.digest());
        return new Stamp(file, made + " " + System.getProperty("java.runtime.version") + " " + more);
    }

    /// Returns whether it was already made from the same.
    boolean stands() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }

    /// Says that it is made.
    void write() throws IOException {
        Files.writeString(file, text);
    }

    /// Says that it is not made any more.
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
