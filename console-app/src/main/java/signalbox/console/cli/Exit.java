package signalbox.console.cli;

import signalbox.bus.message.BusException;
import signalbox.bus.transfer.TransferReport;

/// The exit codes.
final class Exit {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int IN_PART = 3;
    static final int REFUSED = 4;

    private Exit() {}

    static int of(BusException thrown) {
        return thrown instanceof BusException.Refused ? REFUSED : FAILED;
    }

    static int of(TransferReport report) {
        return report.complete() ? DONE : IN_PART;
    }
}
