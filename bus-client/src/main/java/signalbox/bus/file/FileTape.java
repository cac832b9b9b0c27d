package signalbox.bus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeReport;
import signalbox.bus.storage.TapeState;

/// A tape in a file, in the readable form of Lokad.CQRS v2.
///
/// Appending holds a lock file beside the tape, in the folder `.signalbox`; reading writes nothing near it. A crash
/// in the middle of an append can leave a torn tail, or the first records of a batch when it was cut exactly between
/// two: state and reading name the one, the versions show the other. After a torn tail nothing is appended.
/// Interrupting a thread that reads or waits throws [java.util.concurrent.CancellationException].
final class FileTape implements Tape {
    private static final long PROGRESS_STEP = 1 << 20;

    private final String name;
    private final Path path;
    private final TapeGuide guide;
    private final TapeGroup group;

    FileTape(String name, Path path, FileOptions options) {
        this.name = name;
        this.path = path;
        this.guide = new TapeGuide(path, options.cache());
        this.group = new TapeGroup(new TapeWriter(name, path, guide, options.durable()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean exists() {
        return Files.isRegularFile(path);
    }

    @Override
    public TapeState state() {
        return reading(new TapeState(0, 0, 0, null), channel -> {
            var sight = guide.look(channel, 0);
            return new TapeState(sight.version(), sight.records(), sight.size(), sight.damage());
        });
    }

    @Override
    public TapePage read(long afterVersion, int max) {
        if (afterVersion < 0 || max <= 0) {
            throw new IllegalArgumentException("Cannot read " + max + " records after version " + afterVersion);
        }
        return reading(
                new TapePage(List.of(), true, null),
                channel -> page(channel, guide.look(channel, afterVersion), afterVersion, max));
    }

    private static TapePage page(FileChannel channel, TapeGuide.Sight sight, long afterVersion, int max)
            throws IOException {
        var place = sight.place();
        var scan = new TapeScan(channel, place.offset(), place.version(), sight.end(), TapeScan.PAGE);
        var records = new ArrayList<TapeRecord>(Math.min(max, 1_000));
        while (records.size() < max && scan.next()) {
            if (scan.version() > afterVersion) {
                var data = scan.data();
                if (data == null) {
                    break;
                }
                records.add(new TapeRecord(scan.version(), scan.offset(), data));
            }
        }
        boolean end = scan.end() == sight.end();
        return new TapePage(records, end, scan.damage() == null && end ? sight.damage() : scan.damage());
    }

    @Override
    public long append(List<Payload> records, Expected expected) {
        if (records.isEmpty() || records.stream().anyMatch(record -> record.size() == 0)) {
            throw new IllegalArgumentException("A tape takes at least one record, and none that is empty");
        }
        return group.append(new TapeAppend(records, expected));
    }

    @Override
    public TapeReport verify(Progress progress) {
        return reading(new TapeReport(name, 0, 0, 0, true, null), channel -> verify(channel, progress));
    }

    private TapeReport verify(FileChannel channel, Progress progress) throws IOException {
        long size = guide.size(channel);
        var scan = new TapeScan(channel, 0, 0, size, TapeScan.WHOLE);
        long records = 0;
        long version = 0;
        long told = 0;
        while (scan.next() && scan.intact()) {
            records++;
            version = scan.version();
            if (scan.end() - told >= PROGRESS_STEP) {
                told = scan.end();
                progress.at(told, size);
            }
        }
        progress.at(size, size);
        @Nullable Damage damage = scan.damage();
        return new TapeReport(name, records, version, size, damage == null, damage);
    }

    private interface Reading<R> {
        R on(FileChannel channel) throws IOException;
    }

    private <R> R reading(R ofMissing, Reading<R> reading) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return reading.on(channel);
        } catch (NoSuchFileException e) {
            return ofMissing;
        } catch (IOException e) {
            throw FileTrouble.of("read", path, e);
        }
    }
}
