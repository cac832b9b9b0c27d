package signalbox.bus.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;

/// What one thread wants to append, and what became of it. The thread that made it waits; the one that leads its
/// group fills it in, then settles it.
final class TapeAppend {
    private final List<Payload> records;
    private final Expected expected;
    private final Thread owner = Thread.currentThread();
    private long version;
    private @Nullable RuntimeException refusal;
    private volatile boolean settled;

    TapeAppend(List<Payload> records, Expected expected) {
        this.records = List.copyOf(records);
        this.expected = expected;
    }

    List<Payload> records() {
        return records;
    }

    long bytes() {
        return records.stream()
                .mapToLong(record -> record.size() + TapeFrame.FRAMING)
                .sum();
    }

    Thread owner() {
        return owner;
    }

    /// Takes its place behind a version, or is refused. Returns the version after it.
    long behind(long before, String tape) {
        refusal = null;
        if (expected instanceof Expected.Version wanted && wanted.version() != before) {
            refusal = new BusException.Conflict(
                    "SB-4095",
                    "The tape " + tape + " has version " + before + ", not " + wanted.version() + ".",
                    "Nothing was written. Somebody else appended: read what is new, then decide again.");
            return before;
        }
        version = before + records.size();
        return version;
    }

    boolean isRefused() {
        return refusal != null;
    }

    /// Ends the waiting.
    void settle() {
        settled = true;
    }

    /// Ends the waiting, in vain.
    void fail(RuntimeException why) {
        refusal = why;
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /// Returns the version of the last record, once this is settled.
    long version() {
        if (refusal != null) {
            throw refusal;
        }
        return version;
    }
}
