/// Move messages so that a crash loses nothing: journal, states, undo.
@NullMarked
package signalbox.bus.transfer;

import org.jspecify.annotations.NullMarked;
