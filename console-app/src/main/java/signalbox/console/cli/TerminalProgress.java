package signalbox.console.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import signalbox.bus.storage.Progress;

/// Progress on standard error, at most twice a second, on one line.
final class TerminalProgress implements Progress {
    private static final Duration STEP = Duration.ofMillis(500);

    private final PrintWriter err;
    private final InstantSource clock;
    private Instant next;

    TerminalProgress(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        next = clock.instant().plus(STEP);
    }

    @Override
    public void at(long done, long total) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(STEP);
        err.print(total > 0 ? String.format("\r%,d of %,d ", done, total) : String.format("\r%,d ", done));
        err.flush();
    }

    @Override
    public void note(String line) {
        err.println(line);
        err.flush();
    }
}
