package signalbox.bus.storage;

import org.jspecify.annotations.Nullable;

/// What checking a whole tape gave.
///
/// @param records how many good records stand before the end or the first damage
/// @param complete whether the whole tape is good
public record TapeReport(
        String tape,
        long records,
        long lastVersion,
        long bytes,
        boolean complete,
        @Nullable Damage damage) {}
