package signalbox.bus.storage;

/// The right to settle one hidden message: got by taking it, or by putting it hidden. Plain text, so that it can be
/// journalled and used by another process after a crash.
///
/// @param messageId the medium's id of the message
/// @param receipt the medium's proof that we are the last who took or put it
public record Ticket(String messageId, String receipt) {}
