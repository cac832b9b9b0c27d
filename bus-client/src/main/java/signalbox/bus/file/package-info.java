/// A bus in a folder, in the layout of Lokad.CQRS v2: one file per message, readable tapes, atomic moves.
@NullMarked
package signalbox.bus.file;

import org.jspecify.annotations.NullMarked;
