package signalbox.bus.azure;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Damage;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapePage;
import signalbox.bus.storage.TapeRecord;
import signalbox.bus.storage.TapeReport;
import signalbox.bus.storage.TapeState;

/// A tape in two page blobs, as Lokad.CQRS v2 has it: `NAME` with the records, `NAME-idx` with 8 bytes for each, where
/// it begins. An append writes the data first and then the index, each only if nobody else wrote meanwhile; the index
/// decides. Data that the index does not name is what a killed or slower writer left: no record.
final class AzureTape implements Tape {
    static final String INDEX = "-idx";

    private final BlobName name;
    private final PagedBlob data;
    private final PagedBlob index;
    private final BlobWriter containers;

    AzureTape(BlobName name, AzureClients clients, AzureCalls calls) {
        this.name = name;
        this.data = new PagedBlob(name, clients, calls);
        this.index = new PagedBlob(new BlobName(name.container(), name.name() + INDEX), clients, calls);
        this.containers = new BlobWriter(clients, calls);
    }

    @Override
    public String name() {
        return name.toString();
    }

    @Override
    public boolean exists() {
        return data.exists();
    }

    @Override
    public TapeState state() {
        TapeEnds ends;
        try {
            ends = ends();
        } catch (BusException.Damaged e) {
            return new TapeState(0, 0, 0, new Damage(0, e.what()));
        }
        var damage = ends.damage();
        var last = damage == null ? new TapeReader(ends, data, index).lastRecord() : null;
        var good = last == null ? ends.version() : ends.version() - 1;
        return new TapeState(good, good, ends.dataLength(), damage == null ? last : damage);
    }

    @Override
    public TapePage read(long afterVersion, int max) {
        if (afterVersion < 0 || max <= 0) {
            throw new IllegalArgumentException("Cannot read " + max + " records after version " + afterVersion);
        }
        TapeEnds ends;
        try {
            ends = ends();
        } catch (BusException.Damaged e) {
            return new TapePage(List.of(), true, new Damage(0, e.what()));
        }
        var last = Math.min(ends.version(), afterVersion + Math.min(max, Long.MAX_VALUE - afterVersion));
        var records = new ArrayList<TapeRecord>();
        var damage = new TapeReader(ends, data, index).read(afterVersion, last, records::add);
        var end = damage != null || last == ends.version() || afterVersion >= ends.version();
        return new TapePage(records, end, damage == null && end ? ends.damage() : damage);
    }

    @Override
    public TapeReport verify(Progress progress) {
        var state = state();
        if (state.version() == 0) {
            return new TapeReport(name(), 0, 0, state.bytes(), state.damage() == null, state.damage());
        }
        var ends = ends();
        var good = new long[1];
        var damage = new TapeReader(ends, data, index).read(0, ends.version(), record -> {
            good[0] = record.version();
            progress.at(record.offset(), ends.dataLength());
        });
        var found = damage == null ? ends.damage() : damage;
        progress.at(ends.dataLength(), ends.dataLength());
        return new TapeReport(name(), good[0], good[0], ends.dataLength(), found == null, found);
    }

    @Override
    public long append(List<Payload> records, Expected expected) {
        if (records.isEmpty() || records.stream().anyMatch(record -> record.size() == 0)) {
            throw new IllegalArgumentException("Appending needs records, and none of them empty");
        }
        var ends = ends();
        var damage = damage(ends);
        if (damage != null) {
            throw torn(damage);
        }
        demand(expected, ends.version());
        try {
            return append(records, ends);
        } catch (BusException.Conflict e) {
            throw overtaken(e);
        }
    }

    private long append(List<Payload> records, TapeEnds ends) {
        var dataTail = ends.data() == null ? containers.intoContainer(name, data::create) : ends.data();
        var indexTail = ends.index() == null ? index.create() : ends.index();
        var frames = new ByteArrayOutputStream();
        var entries = ByteBuffer.allocate(records.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        var version = ends.version();
        for (var record : records) {
            entries.putLong(dataTail.length() + frames.size());
            frames.writeBytes(TapeFrame.write(++version, record));
        }
        data.append(dataTail, frames.toByteArray());
        index.append(indexTail, entries.array());
        return version;
    }

    private TapeEnds ends() {
        return TapeEnds.of(index, data);
    }

    private @Nullable Damage damage(TapeEnds ends) {
        var damage = ends.damage();
        return damage == null ? new TapeReader(ends, data, index).lastRecord() : damage;
    }

    private void demand(Expected expected, long version) {
        if (expected instanceof Expected.Version wanted && wanted.version() != version) {
            throw new BusException.Conflict(
                    "SB-4095",
                    "Tape '" + name + "' is at version " + version + ", not " + wanted.version() + ".",
                    "Read what was appended meanwhile, then decide again.");
        }
    }

    private BusException.Conflict overtaken(BusException.Conflict cause) {
        return new BusException.Conflict(
                "SB-4398",
                "Another writer is at work on tape '" + name + "'; nothing of ours was appended.",
                "A tape has one writer: find out who it is, or read again and repeat.",
                cause);
    }

    private BusException.Damaged torn(Damage damage) {
        return new BusException.Damaged(
                "SB-4325",
                "Tape '" + name + "' is damaged at byte " + damage.offset() + ": " + damage.reason() + ".",
                "Verify the tape, and save its good records to a new one before you append.");
    }
}
