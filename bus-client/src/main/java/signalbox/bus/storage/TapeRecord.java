package signalbox.bus.storage;

import signalbox.bus.message.Payload;

/// One record of a tape.
///
/// @param offset where it begins on the tape, in bytes; for people and reports
public record TapeRecord(long version, long offset, Payload data) {}
