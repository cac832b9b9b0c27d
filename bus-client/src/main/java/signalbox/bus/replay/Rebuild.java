package signalbox.bus.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.log.DomainLog;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.CleanName;
import signalbox.bus.view.ViewNaming;

/// Runs projections over a whole log into sets of views beside the live ones, which stay untouched whatever happens.
public final class Rebuild {
    private final DomainLog log;
    private final RebuiltViews beside;
    private final ViewNaming naming;
    private final InstantSource clock;

    /// @param naming how the live views are named: the rebuilt ones get the same names
    public Rebuild(DomainLog log, RebuiltViews beside, ViewNaming naming, InstantSource clock) {
        this.log = log;
        this.beside = beside;
        this.naming = naming;
        this.clock = clock;
    }

    /// Rebuilds the views of the projections in one pass over the log, and keeps each set beside the live views in
    /// place of an older one.
    ///
    /// @param solution name and version of what the projections belong to, for people
    /// @param progress told of records read, then of views written, from the calling thread
    /// @throws BusException.Missing when the log does not exist
    /// @throws BusException.Damaged when the log cannot be read to its end
    /// @throws BusException.Refused when a projection fails
    /// @throws java.util.concurrent.CancellationException when the thread was interrupted
    public List<RebuiltSet> run(String solution, List<Projection<?>> projections, Progress progress) {
        mustBeSound(projections);
        var start = clock.instant();
        var folds =
                projections.stream().<Fold<?>>map(p -> new Fold<>(p, naming)).toList();
        var reader = new LogReader(log, folds);
        reader.read(progress);
        var elapsed = Duration.between(start, clock.instant());
        var sets = new ArrayList<RebuiltSet>();
        for (var fold : folds) {
            progress.note("Writing the rebuilt " + fold.type());
            sets.add(stage(solution, fold, reader, elapsed, progress));
        }
        return List.copyOf(sets);
    }

    private RebuiltSet stage(String solution, Fold<?> fold, LogReader reader, Duration elapsed, Progress progress) {
        var views = fold.documents();
        var set = new RebuiltSet(
                fold.type(),
                solution,
                log.name(),
                reader.checkpoint(),
                reader.hash(),
                reader.records(),
                reader.unread(),
                views.size(),
                clock.instant(),
                elapsed);
        beside.stage(set, views, progress);
        return set;
    }

    private static void mustBeSound(List<Projection<?>> projections) {
        var types = new HashSet<String>();
        for (var projection : projections) {
            var type = projection.view();
            if (type.isEmpty() || !CleanName.of(type).equals(type) || !types.add(type)) {
                throw new BusException.Refused(
                        "SB-4131",
                        "The solution has no usable projection of '" + type + "'.",
                        "A view type is named in lower case with '-' between words, and has one projection.");
            }
        }
    }
}
