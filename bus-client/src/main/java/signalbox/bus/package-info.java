/// The front door of the bus client: a bus is a medium, a codec and a clock.
@NullMarked
package signalbox.bus;

import org.jspecify.annotations.NullMarked;
