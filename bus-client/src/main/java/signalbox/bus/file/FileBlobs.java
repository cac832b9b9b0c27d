package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobSummary;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

/// The blobs in a folder: one file each, whole after every write.
///
/// The tag is the time of the last change with the size. Every write of ours gives the file a later time than any
/// before, to the microsecond; so a tag tells all changes apart, except one that another program makes in place, of
/// equal size, within the resolution of the file system's clock. Conditions hold between all programs that write
/// through this class; others do not wait for its lock.
final class FileBlobs implements Blobs {
    private static final int TRIES = 1000;

    private static Instant lastStamp = Instant.EPOCH;

    private final Path root;
    private final FileLayout layout;
    private final BlobPaths paths;
    private final Disk disk;

    FileBlobs(Path root, FileLayout layout, Disk disk) {
        this.root = root;
        this.layout = layout;
        this.paths = new BlobPaths(layout);
        this.disk = disk;
    }

    @Override
    public List<String> containers() {
        return Disk.attempt("listed", root, layout::containers);
    }

    @Override
    public List<BlobSummary> list(String container, String prefix, @Nullable String after, int limit) {
        return Disk.attempt("listed", root, () -> {
            var folder = paths.container(container);
            return folder.isEmpty()
                    ? List.of()
                    : BlobPaths.list(folder.get(), prefix, after).values().stream()
                            .limit(limit)
                            .toList();
        });
    }

    @Override
    public Optional<Blob> find(BlobName name) {
        var file = paths.of(name);
        return Disk.attempt("read", file, () -> {
            if (paths.container(name.container()).isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < TRIES; i++) {
                var before = BlobPaths.summary(name, file);
                var bytes = before.isPresent() ? bytes(file) : Optional.<Payload>empty();
                if (before.equals(BlobPaths.summary(name, file)) && before.isPresent() == bytes.isPresent()) {
                    return bytes.map(read -> new Blob(before.orElseThrow(), read));
                }
            }
            throw new IOException("it changes all the time");
        });
    }

    private static Optional<Payload> bytes(Path file) throws IOException {
        try {
            return Optional.of(Payload.owning(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Tag put(BlobName name, Payload bytes, PutIf condition) {
        var file = paths.of(name);
        return Disk.attempt("written", file, () -> {
            demandContainer(name);
            var aside = disk.aside(root.resolve(FileLayout.OWN), bytes);
            try {
                var tag = disk.alone(() -> replaced(name, file, aside, condition));
                disk.force(folder(file));
                return tag;
            } finally {
                Files.deleteIfExists(aside);
            }
        });
    }

    private Tag replaced(BlobName name, Path file, Path aside, PutIf condition) throws IOException {
        var present = BlobPaths.summary(name, file);
        var tag = present.map(BlobSummary::tag);
        boolean met = switch (condition) {
            case PutIf.Always always -> true;
            case PutIf.Absent absent -> tag.isEmpty();
            case PutIf.Unchanged unchanged ->
                tag.filter(unchanged.tag()::equals).isPresent();
        };
        if (!met) {
            throw changed(name, present.isPresent());
        }
        demandRoom(name, file);
        disk.make(folder(file));
        var stamp = stampAfter(present.map(BlobSummary::modified).orElse(Instant.EPOCH), disk.now());
        Files.setLastModifiedTime(aside, FileTime.from(stamp));
        Disk.rename(aside, file);
        return BlobPaths.summary(name, file).orElseThrow().tag();
    }

    /// Returns a time later than the blob's and than all that were given out here.
    private static synchronized Instant stampAfter(Instant modified, Instant now) {
        var stamp = now.truncatedTo(ChronoUnit.MICROS);
        for (var earlier : List.of(modified.truncatedTo(ChronoUnit.MICROS), lastStamp)) {
            stamp = stamp.isAfter(earlier) ? stamp : earlier.plus(1, ChronoUnit.MICROS);
        }
        lastStamp = stamp;
        return stamp;
    }

    @Override
    public boolean delete(BlobName name, @Nullable Tag unchanged) {
        var file = paths.of(name);
        return Disk.attempt("deleted", file, () -> {
            var container = paths.container(name.container());
            return container.isPresent()
                    && BlobPaths.summary(name, file).isPresent()
                    && disk.alone(() -> deleted(name, file, unchanged, container.get()));
        });
    }

    private boolean deleted(BlobName name, Path file, @Nullable Tag unchanged, Path container) throws IOException {
        var present = BlobPaths.summary(name, file);
        if (present.isEmpty()) {
            return false;
        }
        if (unchanged != null && !present.get().tag().equals(unchanged)) {
            throw changed(name, true);
        }
        boolean deleted = Disk.delete(file);
        disk.force(folder(file));
        prune(folder(file), container);
        return deleted;
    }

    /// Removes folders that became empty: an empty one would be taken for a queue.
    private static void prune(Path folder, Path container) throws IOException {
        try {
            for (var empty = folder; empty.startsWith(container); empty = folder(empty)) {
                if (empty.equals(container) && FolderKind.of(container) == FolderKind.VIEWS) {
                    return;
                }
                Files.delete(empty);
            }
        } catch (DirectoryNotEmptyException e) {
            // Something else is in it: it stays.
        }
    }

    private void demandContainer(BlobName name) throws IOException {
        var folder = layout.child(name.container()).orElseThrow();
        if (Files.isDirectory(folder) && !FolderKind.of(folder).isContainer()
                || name.container().endsWith("-tapes")) {
            throw new BusException.Refused(
                    "SB-4034",
                    "'" + name.container() + "' in " + root + " is a queue or a folder of tapes, or named like one.",
                    "Choose another container for the blob; nothing was written.");
        }
    }

    /// A file cannot be a folder at the same time, and some file systems take `A` for `a`.
    private static void demandRoom(BlobName name, Path file) throws IOException {
        for (var part = file; !Files.exists(part, LinkOption.NOFOLLOW_LINKS); ) {
            part = folder(part);
            if (Files.isRegularFile(part)) {
                throw inTheWay(name, part);
            }
        }
        boolean there = Files.exists(file);
        if (Files.isDirectory(file)
                || there
                        && !Objects.equals(
                                file.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName(), file.getFileName())) {
            throw inTheWay(name, file);
        }
    }

    private static BusException.Refused inTheWay(BlobName name, Path other) {
        return new BusException.Refused(
                "SB-4036",
                "Blob '" + name + "' cannot be written: " + other + " is in its way.",
                "In a folder no blob can be called like the beginning of another's path, nor differ from another in"
                        + " upper and lower case only where the file system does not tell them apart.");
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static BusException.Conflict changed(BlobName name, boolean present) {
        return new BusException.Conflict(
                "SB-4096",
                "Blob '" + name + "' " + (present ? "was changed meanwhile, or is there already." : "is gone."),
                "Read it again, then decide; nothing was changed.");
    }
}
