package signalbox.bus.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeSummary;
import signalbox.bus.storage.Tapes;

/// All tapes of one bus in the heap. Everything happens under the monitor of this object.
final class MemoryTapes implements Tapes {
    private final TreeMap<String, List<TapeRecord>> tapes = new TreeMap<>();

    @Override
    public synchronized List<TapeSummary> list() {
        return tapes.entrySet().stream()
                .map(tape -> new TapeSummary(tape.getKey(), bytes(tape.getValue())))
                .toList();
    }

    @Override
    public Tape tape(String name) {
        return new MemoryTape(name, this);
    }

    boolean holds(String tape) {
        return tapes.containsKey(tape);
    }

    List<TapeRecord> records(String tape) {
        return tapes.getOrDefault(tape, List.of());
    }

    List<TapeRecord> made(String tape) {
        return tapes.computeIfAbsent(tape, any -> new ArrayList<>());
    }

    static long bytes(List<TapeRecord> records) {
        return records.isEmpty()
                ? 0
                : records.getLast().offset() + records.getLast().data().size();
    }
}
