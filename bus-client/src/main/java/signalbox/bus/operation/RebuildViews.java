package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.message.BusException;
import signalbox.bus.operation.Plan.Effect;
import signalbox.bus.operation.Plan.Fact;
import signalbox.bus.replay.Rebuild;
import signalbox.bus.replay.RebuiltViews;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewComparer;

/// Rebuilds views from the domain log of a solution beside the live ones, and compares both. The live views stay as
/// they are.
///
/// @param projections the view types to rebuild; none means all of the solution
public record RebuildViews(Solution solution, List<String> projections) implements Operation<RebuildReport> {
    public RebuildViews {
        projections = List.copyOf(projections);
    }

    @Override
    public Plan plan(Bus bus) {
        var state = bus.log(solution.domainLog()).mustExist().state();
        var facts = List.of(
                new Fact(
                        "From", solution.domainLog() + ", " + state.records() + " records, " + Sizes.of(state.bytes())),
                new Fact("With", solution.name() + " " + solution.version()),
                new Fact("Views", String.join(", ", types())),
                new Fact("To", "a set beside the live views, which stay as they are"));
        var damage = state.damage();
        var warnings = damage == null
                ? List.<String>of()
                : List.of("The log is damaged at byte " + damage.offset() + ": a rebuild is refused.");
        return new Plan("Rebuild " + String.join(", ", types()), facts, warnings, Effect.CHANGES);
    }

    @Override
    public RebuildReport run(Bus bus, Progress progress) {
        var beside = new RebuiltViews(bus.storage().blobs());
        var log = bus.log(solution.domainLog());
        var sets = new Rebuild(log, beside, bus.views().naming(), bus.clock())
                .run(solution.name() + " " + solution.version(), wanted(), progress);
        progress.note("Comparing with the live views");
        var comparer = new ViewComparer(bus.views(), bus.codec());
        var types = sets.stream()
                .map(set -> comparer.compare(set.type(), beside.set(set.type()), progress))
                .toList();
        var first = sets.getFirst();
        return new RebuildReport(types, first.records(), first.unread(), first.checkpoint(), first.elapsed());
    }

    @Override
    public List<String> command(String bus) {
        return new Words("rebuild", bus).words(projections).list();
    }

    private List<String> types() {
        return wanted().stream().map(Projection::view).toList();
    }

    private List<Projection<?>> wanted() {
        if (projections.isEmpty()) {
            return solution.projections();
        }
        return projections.stream().<Projection<?>>map(this::projection).toList();
    }

    private Projection<?> projection(String type) {
        return solution.projections().stream()
                .filter(projection -> projection.view().equals(type))
                .findFirst()
                .orElseThrow(() -> new BusException.Missing(
                        "SB-4055",
                        "The solution " + solution.name() + " has no projection of " + type + ".",
                        "It has: " + String.join(", ", known()) + "."));
    }

    private List<String> known() {
        return solution.projections().stream().map(Projection::view).toList();
    }
}
