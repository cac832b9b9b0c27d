package signalbox.bus.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeReport;
import signalbox.bus.storage.TapeState;

/// A tape with any versions, as writers of local copies leave them; it may be damaged behind its last record, and it
/// may give out fewer records at a time than it is asked for.
final class GappyTape implements Tape {
    private final List<TapeRecord> records = new ArrayList<>();
    private final int atMost;
    private final @Nullable Damage damage;
    long reads;

    GappyTape(int atMost, @Nullable Damage damage) {
        this.atMost = atMost;
        this.damage = damage;
    }

    void add(long version, Payload data) {
        records.add(new TapeRecord(version, records.size() * 1000L, data));
    }

    @Override
    public String name() {
        return "test-tapes/gappy";
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public TapeState state() {
        long version = records.isEmpty() ? 0 : records.getLast().version();
        return new TapeState(version, records.size(), records.size() * 1000L, damage);
    }

    @Override
    public TapePage read(long afterVersion, int max) {
        if (afterVersion < 0 || max <= 0) {
            throw new IllegalArgumentException("after " + afterVersion + ", at most " + max);
        }
        reads++;
        var rest = records.stream().filter(r -> r.version() > afterVersion).toList();
        var part = rest.subList(0, Math.min(rest.size(), Math.min(max, atMost)));
        boolean end = part.size() == rest.size();
        return new TapePage(part, end, end ? damage : null);
    }

    @Override
    public long append(List<Payload> data, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TapeReport verify(Progress progress) {
        throw new UnsupportedOperationException();
    }
}
