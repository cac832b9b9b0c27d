package signalbox.console.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.bus.dispatch.Solution;
import signalbox.bus.operation.RebuildViews;
import signalbox.bus.operation.SwapBackViews;
import signalbox.bus.operation.SwapViews;
import signalbox.bus.replay.SwapReport;

@Command(name = "rebuild", description = "rebuilds views from the domain log beside the live ones, and compares")
final class RebuildCommand implements Callable<Integer> {
    private final Desk desk;
    private final List<Solution> solutions;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "BUS")
    @Nullable
    String bus;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PROJECTION")
    @Nullable
    List<String> projections;

    @Option(names = "--apply", description = "then swap the rebuilt views in")
    boolean apply;

    @Option(names = "--back", description = "put back what the last swap replaced")
    boolean back;

    RebuildCommand(Desk desk, List<Solution> solutions) {
        this.desk = desk;
        this.solutions = solutions;
    }

    @Override
    public Integer call() {
        if (bus == null || projections == null) {
            throw new UsageError("rebuild needs BUS and PROJECTION.");
        }
        if (apply && back) {
            throw new UsageError("--apply and --back exclude each other.");
        }
        var types = projections.stream().map(Texts::viewType).toList();
        try (var session = Session.open(desk, common, bus)) {
            return back ? back(session, types) : rebuild(session, types);
        }
    }

    private int rebuild(Session session, List<String> types) {
        var operation = new RebuildViews(solution(types), types);
        if (common.dryRun) {
            session.printer().plan(operation.plan(session.bus()));
            return Exit.DONE;
        }
        var report = session.read(operation);
        new Comparisons(session).print(report.types());
        session.say(operation.outcome(report));
        var worst = Exit.DONE;
        for (var type : apply ? types : List.<String>of()) {
            worst = Math.max(worst, session.change(new SwapViews(type), r -> print(session, r), r -> Exit.DONE));
        }
        return worst;
    }

    private int back(Session session, List<String> types) {
        for (var type : types) {
            session.change(new SwapBackViews(type), r -> print(session, r), r -> Exit.DONE);
        }
        return Exit.DONE;
    }

    private static void print(Session session, SwapReport report) {
        if (session.printer().json()) {
            session.printer()
                    .line(new Json("swap")
                            .field("view", report.type())
                            .field("written", report.written())
                            .field("removed", report.removed())
                            .field("kept", report.kept()));
        }
    }

    private Solution solution(List<String> types) {
        return solutions.stream()
                .filter(s ->
                        s.projections().stream().map(p -> p.view()).toList().containsAll(types))
                .findFirst()
                .orElseThrow(() -> new signalbox.bus.message.BusException.Missing(
                        "SB-4044",
                        "No solution that is known here has the projections " + String.join(", ", types) + ".",
                        "Known are: " + known() + ". A plug-in can bring more."));
    }

    private String known() {
        return String.join(
                ", ",
                solutions.stream()
                        .flatMap(s -> s.projections().stream())
                        .map(p -> p.view())
                        .toList());
    }
}
