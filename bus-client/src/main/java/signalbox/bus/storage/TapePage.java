package signalbox.bus.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some records in a row.
///
/// @param end whether the last good record of the tape is among them, or there is none after
/// @param damage what stopped the reading, if anything did
public record TapePage(
        List<TapeRecord> records, boolean end, @Nullable Damage damage) {
    public TapePage {
        records = List.copyOf(records);
    }
}
