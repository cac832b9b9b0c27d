package signalbox.bus.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import signalbox.bus.storage.TapeSummary;

/// Finds the tapes in a folder and the folders in it, without opening thousands of files that are none: folders of
/// messages and of views are left out, and a folder is given up when so many files in it are no tapes. Files called
/// `.tmd` or `.tape` are found in any case.
final class TapeFinder {
    private static final int SNIFFS = 256;
    private static final int FIRST = 8;
    private static final Pattern MESSAGE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-.*");

    private final Path root;
    private final List<TapeSummary> found = new ArrayList<>();

    TapeFinder(Path root) {
        this.root = root;
    }

    /// Returns the tapes by name.
    List<TapeSummary> find() throws IOException {
        var folders = new ArrayList<Path>();
        search(root, folders);
        for (var folder : folders) {
            if (!name(folder).startsWith("atomic-")) {
                searchBelow(folder);
            }
        }
        found.sort(Comparator.comparing(TapeSummary::name));
        return List.copyOf(found);
    }

    private void searchBelow(Path folder) throws IOException {
        try {
            search(folder, new ArrayList<>());
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            // Gone since the folder above was read, or not for this user: the other folders are still worth a look.
        }
    }

    private void search(Path folder, List<Path> folders) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int seen = 0;
            int sniffs = 0;
            for (var entry : entries) {
                if (seen++ < FIRST
                        && folder != root
                        && MESSAGE.matcher(name(entry)).matches()) {
                    return;
                }
                if (name(entry).startsWith(".")) {
                    continue;
                }
                if (isNamedTape(entry)) {
                    add(entry);
                } else if (Files.isDirectory(entry)) {
                    folders.add(entry);
                } else if (sniffs < SNIFFS) {
                    sniffs = isTape(entry) && add(entry) ? 0 : sniffs + 1;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private boolean add(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                var name = root.relativize(file).toString().replace(File.separatorChar, '/');
                found.add(new TapeSummary(name, attributes.size()));
            }
            return attributes.isRegularFile();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isNamedTape(Path file) {
        var name = name(file);
        return name.endsWith(".tmd") || name.endsWith(".tape");
    }

    static boolean isTape(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            var first = in.readNBytes(TapeFrame.HEADER);
            return first.length == TapeFrame.HEADER && TapeFrame.beginsHere(first, 0, first.length);
        } catch (IOException e) {
            // It cannot be read, so nothing can be said of it here.
            return false;
        }
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
