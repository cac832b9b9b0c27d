package signalbox.bus.replay;

import signalbox.bus.message.BusException;
import signalbox.bus.storage.Tape;

/// Knows whether a rebuilt set holds all that the log says.
final class LogCheck {
    private LogCheck() {}

    /// @throws BusException.Conflict when the log went on since, or is another one
    static void mustBeCurrent(RebuiltSet set, Tape tape) {
        long version = tape.state().version();
        if (version > set.checkpoint()) {
            throw new BusException.Conflict(
                    "SB-4191",
                    "The log " + set.log() + " went on from version " + set.checkpoint() + " to " + version + " since "
                            + set.type() + " was rebuilt.",
                    "Nothing was changed. Stop what appends to the log, rebuild " + set.type() + ", then swap.");
        }
        if (version < set.checkpoint() || !endsWithTheSameRecord(set, tape)) {
            throw new BusException.Conflict(
                    "SB-4192",
                    "The log " + set.log() + " is no longer the one that " + set.type() + " was rebuilt from.",
                    "Nothing was changed. Rebuild " + set.type() + ", then swap.");
        }
    }

    private static boolean endsWithTheSameRecord(RebuiltSet set, Tape tape) {
        return set.checkpoint() == 0
                || tape.read(set.checkpoint() - 1, 1).records().stream()
                        .anyMatch(record -> record.data().sha256().equals(set.checkpointHash()));
    }
}
