package signalbox.bus.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// What a folder directly in the root of a bus is. Only its name and a few of its entries are looked at, so that a
/// queue of many messages costs no more than an empty one.
enum FolderKind {
    /// `poison/` or `.signalbox/` in it, or a message among the first files.
    QUEUE,
    /// Nothing is in it: shown as a queue.
    EMPTY,
    /// `…-tapes`, or a tape among the first files.
    TAPES,
    /// `atomic-…`, `…-future`, `…-errors`, `…-bodies`: views and other blobs, whatever is in it.
    VIEWS,
    /// Blobs, because it is nothing else.
    FILES,
    /// A name that begins with a dot: nothing of a bus.
    NOTHING;

    private static final int SAMPLE = 64;
    private static final int SNIFFS = 8;
    private static final Pattern BLOBS = Pattern.compile("atomic-.*|.*-(future|errors|bodies)");
    private static final byte[] TAPE = "/* header ".getBytes(StandardCharsets.US_ASCII);
    /// The first four bytes of an envelope of schema 2 and of schema 3.
    private static final Set<Integer> ENVELOPES = Set.of(0xE9C1DD77, 0xE789CC09);

    boolean isQueue() {
        return this == QUEUE || this == EMPTY;
    }

    boolean isContainer() {
        return this == VIEWS || this == FILES;
    }

    /// Returns whether there is no doubt that it belongs to a bus.
    boolean isOfABus() {
        return this == QUEUE || this == TAPES || this == VIEWS;
    }

    /// Returns what a folder is. It need not exist: then it is what its name says, or empty.
    static FolderKind of(Path folder) throws IOException {
        var name = String.valueOf(folder.getFileName());
        if (name.startsWith(".")) {
            return NOTHING;
        }
        if (BLOBS.matcher(name).matches()) {
            return VIEWS;
        }
        if (name.endsWith("-tapes")) {
            return TAPES;
        }
        if (Files.isDirectory(folder.resolve(FileLayout.POISON)) || Files.isDirectory(folder.resolve(FileLayout.OWN))) {
            return QUEUE;
        }
        return Files.isDirectory(folder) ? byEntries(folder) : EMPTY;
    }

    /// Returns whether the file is a tape, by its name or its first bytes.
    static boolean isTape(Path file) {
        var name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && (named(name) == TAPES || byFirstBytes(file) == TAPES);
    }

    private static FolderKind byEntries(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return byEntries(entries);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (AccessDeniedException e) {
            // Shown, so that opening it says so.
            return FILES;
        }
    }

    private static FolderKind byEntries(DirectoryStream<Path> entries) {
        int seen = 0;
        for (var entry : entries) {
            var name = String.valueOf(entry.getFileName());
            if (name.startsWith(".")) {
                continue;
            }
            var kind = seen < SNIFFS && named(name) == FILES ? byFirstBytes(entry) : named(name);
            if (kind != FILES) {
                return kind;
            }
            if (++seen == SAMPLE) {
                break;
            }
        }
        return seen == 0 ? EMPTY : FILES;
    }

    private static FolderKind named(String file) {
        if (MessageFile.named(file)) {
            return QUEUE;
        }
        return file.endsWith(".tmd") || file.endsWith(".tape") ? TAPES : FILES;
    }

    private static FolderKind byFirstBytes(Path file) {
        if (!Files.isRegularFile(file)) {
            return FILES;
        }
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(TAPE.length);
            if (Arrays.equals(first, TAPE)) {
                return TAPES;
            }
            return first.length >= Integer.BYTES
                            && ENVELOPES.contains(ByteBuffer.wrap(first).getInt())
                    ? QUEUE
                    : FILES;
        } catch (IOException e) {
            // It cannot be read, so nothing can be said of it here.
            return FILES;
        }
    }
}
