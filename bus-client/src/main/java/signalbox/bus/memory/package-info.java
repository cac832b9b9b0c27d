/// A bus in the heap: product, demo and test double in one.
@NullMarked
package signalbox.bus.memory;

import org.jspecify.annotations.NullMarked;
