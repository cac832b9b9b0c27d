package signalbox.samples.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;
import signalbox.samples.orders.street.Season;
import signalbox.samples.orders.street.ShopClock;

/// The bus that a small shop leaves behind after some weeks of work: messages that wait, poison of several causes,
/// views, a domain log, a schedule. Nothing in it is written by hand: the shop runs, with a clock that is turned by
/// hand and a fixed seed, and this is what is left. All its times end at the time it was made.
public final class DemoBus {
    /// What customers, banks and partners do follows from this number.
    static final long SEED = 4711;

    private DemoBus() {}

    /// Opens the demo bus in a folder; makes it first if it is not there, or was made by another version of this
    /// program, whose bus is then kept beside as `<folder>-<n>`. Takes some seconds. The folder exists whole or not
    /// at all, whenever the program is killed.
    ///
    /// @param options how to open it; its clock says when now is
    /// @param progress told of what is done while it is made; to stop that, interrupt the thread
    /// @throws BusException.Refused when the folder holds something else
    /// @throws BusException.Unavailable when the disk does not take it, or making it was interrupted
    public static Storage open(Path folder, FileOptions options, Progress progress) {
        var place = new DemoFolder(folder);
        try {
            if (!place.isCurrent()) {
                make(place, options, progress);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BusException.Unavailable(
                    "SB-5036",
                    "The demo bus could not be made in " + folder + ": " + e.getMessage() + ".",
                    "See whether the disk is full or the folder above may not be written, or choose another folder.",
                    e);
        }
        return FileStorage.open(folder, options);
    }

    private static void make(DemoFolder place, FileOptions options, Progress progress) throws IOException {
        place.demandFree();
        var aside = place.aside(options.clock().instant());
        try {
            fill(aside, options, progress);
            place.install(aside);
        } finally {
            DemoFolder.delete(aside);
        }
    }

    private static void fill(Path aside, FileOptions options, Progress progress) throws IOException {
        var shop = run(options.clock(), progress);
        var clock = new BusCopy.Dated();
        var target = FileStorage.open(aside, new FileOptions(clock, false, options.cache()));
        new BusCopy(shop, target, clock).run();
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("it was interrupted");
        }
    }

    /// Returns a bus in the heap after the shop has run until now.
    static MemoryStorage run(InstantSource now, Progress progress) {
        return run(now.instant(), SEED, progress);
    }

    static MemoryStorage run(Instant end, long seed, Progress progress) {
        var season = Season.until(end);
        var clock = new ShopClock(season.start(), season.end());
        // Once the shop is closed, what its workers held comes back.
        var closed = new boolean[1];
        var storage = new MemoryStorage(() -> closed[0] ? end.plus(Duration.ofDays(1)) : clock.instant());
        new RunningShop(storage, clock, season, seed).run(progress);
        closed[0] = true;
        return storage;
    }
}
