package signalbox.bus.log;

import java.util.Optional;
import java.util.function.Consumer;
import signalbox.bus.message.BusException;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Tape;
import signalbox.bus.storage.TapeReport;
import signalbox.bus.storage.TapeState;

/// The domain log on a tape: records that hold one envelope each. Reading changes nothing.
///
/// Safe for use by many threads. Reading long parts stops when the thread is interrupted and gives what it has, with
/// the interrupt still set.
public final class DomainLog {
    private final Tape tape;
    private final EnvelopeCodec codec;

    public DomainLog(Tape tape, EnvelopeCodec codec) {
        this.tape = tape;
        this.codec = codec;
    }

    /// Returns the name of the tape.
    public String name() {
        return tape.name();
    }

    /// Returns the tape.
    public Tape tape() {
        return tape;
    }

    /// Returns the codec that reads the records.
    public EnvelopeCodec codec() {
        return codec;
    }

    /// Returns how the tape stands; zeros when it does not exist.
    public TapeState state() {
        return tape.state();
    }

    /// Returns a part of the log.
    ///
    /// @throws BusException.Missing when the tape does not exist
    public LogPage page(LogQuery query) {
        return page(query, record -> {}, Progress.none());
    }

    /// Returns a part of the log.
    ///
    /// @param hits told of every record that will be on the page, at once, from the calling thread
    /// @param progress told of records looked at, from the calling thread
    /// @throws BusException.Missing when the tape does not exist
    public LogPage page(LogQuery query, Consumer<? super LogRecord> hits, Progress progress) {
        mustExist();
        return new LogScan(this, query, RecordTest.of(query.filter()), hits, progress).run();
    }

    /// Returns the record with exactly this version, if it is there and readable.
    public Optional<LogRecord> record(long version) {
        mustExist();
        return tape.read(Math.max(0, version - 1), 1).records().stream()
                .filter(record -> record.version() == version)
                .findFirst()
                .map(record -> LogScan.read(record, codec));
    }

    /// Returns the conversation that an envelope began: every record whose attribute `correlation` is this id, and
    /// the envelope itself. At most 1,000 records are shown.
    ///
    /// @param progress told of records looked at, from the calling thread
    public Trail trail(String correlation, Progress progress) {
        mustExist();
        return TrailReader.read(this, correlation, progress);
    }

    /// Reads the whole tape and checks every hash.
    ///
    /// @param progress told of bytes done, from the calling thread
    public TapeReport verify(Progress progress) {
        mustExist();
        return tape.verify(progress);
    }

    /// Returns this log when its tape exists.
    ///
    /// @throws BusException.Missing when it does not
    public DomainLog mustExist() {
        if (!tape.exists()) {
            throw new BusException.Missing(
                    "SB-4051", "There is no log " + tape.name() + ".", "List the logs to see what is there.");
        }
        return this;
    }
}
