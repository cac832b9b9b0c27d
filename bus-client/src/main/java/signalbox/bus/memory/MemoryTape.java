package signalbox.bus.memory;

import java.util.List;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeReport;
import signalbox.bus.storage.TapeState;

/// One tape in the heap: a view of its records in [MemoryTapes], under the monitor of that. Record n has version n.
final class MemoryTape implements Tape {
    private final String name;
    private final MemoryTapes all;

    MemoryTape(String name, MemoryTapes all) {
        this.name = name;
        this.all = all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean exists() {
        synchronized (all) {
            return all.holds(name);
        }
    }

    @Override
    public TapeState state() {
        synchronized (all) {
            var records = all.records(name);
            return new TapeState(records.size(), records.size(), MemoryTapes.bytes(records), null);
        }
    }

    @Override
    public TapePage read(long afterVersion, int max) {
        if (afterVersion < 0 || max <= 0) {
            throw new IllegalArgumentException("Cannot read " + max + " records after version " + afterVersion);
        }
        synchronized (all) {
            var records = all.records(name);
            var from = (int) Math.min(afterVersion, records.size());
            var to = (int) Math.min((long) from + max, records.size());
            return new TapePage(records.subList(from, to), to == records.size(), null);
        }
    }

    @Override
    public long append(List<Payload> records, Expected expected) {
        if (records.isEmpty() || records.stream().anyMatch(record -> record.size() == 0)) {
            throw new IllegalArgumentException("Appending needs records, and none of them empty");
        }
        synchronized (all) {
            demand(expected, all.records(name).size());
            var tape = all.made(name);
            for (var data : records) {
                tape.add(new TapeRecord(tape.size() + 1L, MemoryTapes.bytes(tape), data));
            }
            return tape.size();
        }
    }

    @Override
    public TapeReport verify(Progress progress) {
        var state = state();
        progress.at(state.bytes(), state.bytes());
        return new TapeReport(name, state.records(), state.version(), state.bytes(), true, null);
    }

    private void demand(Expected expected, long version) {
        if (expected instanceof Expected.Version wanted && wanted.version() != version) {
            throw new BusException.Conflict(
                    "SB-4095",
                    "Tape '" + name + "' is at version " + version + ", not " + wanted.version() + ".",
                    "Read what was appended meanwhile, then decide again.");
        }
    }
}
