package signalbox.bus.storage;

import java.util.List;
import signalbox.bus.message.Payload;

/// An append-only sequence of records with rising versions, the first usually 1. One writer at a time.
public interface Tape {
    /// Returns the name.
    String name();

    /// Returns whether the tape exists.
    boolean exists();

    /// Returns version, size and damage of the tape as it stands now; zeros when it does not exist. Never throws
    /// for damage.
    TapeState state();

    /// Returns up to `max` records with a version above `afterVersion`, in order, hashes checked. At a damaged place
    /// it returns what stands before, and the damage.
    ///
    /// @throws IllegalArgumentException when `afterVersion` is negative or `max` not positive
    TapePage read(long afterVersion, int max);

    /// Appends all records or none; durable when the call returns. The tape is made if it is not there.
    ///
    /// @param records at least one, none of them empty
    /// @return the version of the last one
    /// @throws BusException.Conflict when the version is not the expected one, or another writer is at work
    /// @throws BusException.Damaged when the tail is torn: salvage or repair it first
    long append(List<Payload> records, Expected expected);

    /// Reads the whole tape and checks every hash. MUST NOT change it.
    ///
    /// @param progress told of bytes done, from the calling thread; interrupting the thread stops the check
    TapeReport verify(Progress progress);
}
