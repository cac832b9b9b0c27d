package signalbox.bus.log;

import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Tape;

/// The domain log on a tape: records that hold one envelope each.
public final class DomainLog {
    private final Tape tape;
    private final EnvelopeCodec codec;

    public DomainLog(Tape tape, EnvelopeCodec codec) {
        this.tape = tape;
        this.codec = codec;
    }

    /// Returns the tape.
    public Tape tape() {
        return tape;
    }

    /// Returns the codec.
    EnvelopeCodec codec() {
        return codec;
    }
}
