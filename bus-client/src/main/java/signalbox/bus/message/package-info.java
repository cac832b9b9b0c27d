/// What a message is. Knows nobody.
@NullMarked
package signalbox.bus.message;

import org.jspecify.annotations.NullMarked;
