/// Shows what a message carries: its text laid out and coloured, as it is stored, or byte by byte.
///
/// Made for payloads of many megabytes: text is laid out off the JavaFX thread and arrives in pieces, bytes are
/// turned into rows only when they are seen.
@NullMarked
package signalbox.console.api.payload;

import org.jspecify.annotations.NullMarked;
