package signalbox.bus.storage;

/// A place on a tape that is not as it should be.
///
/// @param offset the first byte of the record that is damaged
/// @param reason what is wrong, as half a sentence for people
public record Damage(long offset, String reason) {}
