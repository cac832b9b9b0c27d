package signalbox.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import signalbox.console.api.ConsoleTab;
import signalbox.console.connections.SavedConnection;
import signalbox.console.pictures.Tour;

/// Opens every tab on the demo bus, without a display, and says of each how it went.
final class SelfTest {
    private final Workshop workshop;
    private final PrintWriter out;
    private int failed;

    private SelfTest(Workshop workshop, PrintWriter out) {
        this.workshop = workshop;
        this.out = out;
    }

    /// Runs the test. Returns 0 when every tab showed what it should.
    static int run(Workshop workshop, PrintWriter out) {
        return HeadlessWindow.run(workshop, new SelfTest(workshop, out)::lead);
    }

    private void lead(HeadlessWindow window, CompletableFuture<Integer> result) {
        var began = workshop.clock().instant();
        window.visit(SavedConnection.DEMO, (tab, outcome) -> tell(window, tab, outcome), () -> {
            window.console().close();
            var took = Duration.between(began, workshop.clock().instant()).toMillis();
            HeadlessWindow.say(out, failed == 0 ? "ok, " + took + " ms" : failed + " failed");
            result.complete(failed == 0 ? 0 : 1);
        });
    }

    private void tell(HeadlessWindow window, ConsoleTab tab, Tour.Outcome outcome) {
        var rows = window.tour().rows();
        var how = switch (outcome) {
            case SETTLED -> rows > 0 ? "ok, " + rows + " rows in its lists" : "empty: the demo bus must fill it";
            case FAILED -> "failed: " + window.tour().failure();
            case LATE -> "failed: still reading after a minute";
        };
        var good = outcome == Tour.Outcome.SETTLED && rows > 0;
        failed += good ? 0 : 1;
        HeadlessWindow.say(out, String.format("%-12s %s", tab.id(), how));
    }
}
