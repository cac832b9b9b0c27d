/// Pictures of the window: for the guide, and for eyes that check it.
@NullMarked
package signalbox.console.pictures;

import org.jspecify.annotations.NullMarked;
