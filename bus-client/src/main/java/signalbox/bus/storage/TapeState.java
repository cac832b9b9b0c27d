package signalbox.bus.storage;

import org.jspecify.annotations.Nullable;

/// How a tape stands.
///
/// @param version of the last good record; 0 when there is none
/// @param records how many good records stand before the end or the first damage
/// @param bytes the whole size
/// @param damage the first damaged place that is known; hashes MAY not all have been checked
public record TapeState(
        long version, long records, long bytes, @Nullable Damage damage) {}
